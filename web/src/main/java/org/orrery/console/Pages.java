package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser to a page, so that a reload repeats nothing. */
@RequestScoped
public class Pages {

  @Inject HttpServletRequest request;

  /** Shows the page that the form stood on, with the same parameters. */
  public void showAgain() {
    String query = request.getQueryString();
    show(OwnPath.of(request) + (query == null ? "" : "?" + query));
  }

  /**
   * Shows a page of the console.
   *
   * @param path of our own, such as {@code /admin/account?id=1950}
   */
  public void show(String path) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().redirect(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
