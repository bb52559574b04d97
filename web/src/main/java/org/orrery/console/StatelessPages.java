package org.orrery.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes every view one that keeps nothing between two requests: no session begins, and any node
 * goes on where another ended.
 *
 * <p>So forms are sent to the address of the page that they stand on, with all that is behind the
 * question mark: it is all that a page knows.
 */
public class StatelessPages extends ViewHandlerWrapper {

  /** Made by Faces. */
  public StatelessPages(ViewHandler wrapped) {
    super(wrapped);
  }

  /** Before the view is built: what comes first, such as a nonce, would look for a session. */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = getWrapped().createView(context, viewId);
    view.setTransient(true);
    return view;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = getWrapped().getActionURL(context, viewId);
    UIViewRoot view = context.getViewRoot();
    boolean isThis = view != null && viewId.equals(view.getViewId());
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString();
    return isThis && query != null && !address.contains("?") ? address + "?" + query : address;
  }
}
