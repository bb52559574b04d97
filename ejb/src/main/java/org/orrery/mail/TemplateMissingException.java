package org.orrery.mail;

/** A mail was queued with a template that there is not: a bug, of which a person has to know. */
class TemplateMissingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  TemplateMissingException(String name, Throwable cause) {
    super("there is no template " + name, cause);
  }
}
