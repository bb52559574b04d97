package org.orrery.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends forms to the address of the page that they stand on, with all that is behind the question
 * mark: pages keep nothing in between, so it is all that they know.
 */
public class SameAddress extends ViewHandlerWrapper {

  /** Made by Faces. */
  public SameAddress(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = getWrapped().getActionURL(context, viewId);
    boolean isThis =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString();
    return isThis && query != null && !address.contains("?") ? address + "?" + query : address;
  }
}
