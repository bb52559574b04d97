package org.orrery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for doors that have no words of their own for a body that is not whole. */
public class BodyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(BodyGate.STATUS_ATTRIBUTE) instanceof Integer status) {
      response.setStatus(status);
    } else {
      chain.doFilter(request, response);
    }
  }
}
