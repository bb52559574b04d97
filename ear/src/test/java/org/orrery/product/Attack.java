package org.orrery.product;

/**
 * One row of the attack list: what is sent, and what has to come back.
 *
 * @param status of HTTP
 * @param outcome the code of the fault, or {@link SoapAnswer#ANSWERED} where it is harmless
 */
record Attack(String name, String request, int status, String outcome) {

  static Attack refused(String name, String request, String code) {
    return new Attack(name, request, 500, code);
  }

  static Attack harmless(String name, String request) {
    return new Attack(name, request, 200, SoapAnswer.ANSWERED);
  }

  @Override
  public String toString() {
    return name;
  }
}
