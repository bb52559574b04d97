package org.orrery.session;

import org.orrery.factor.WrongCodeException;

/** Asks for the code 123456 of whoever it is told. */
class OneCode extends SecondStep {

  static final String RIGHT = "123456";

  String loginKey = "";

  /** What somebody else does while the code is looked at; once. */
  Runnable meanwhile = () -> {};

  @Override
  boolean isOn(String key) {
    return key.equals(loginKey);
  }

  @Override
  void check(String key, String code, String address) {
    Runnable other = meanwhile;
    meanwhile = () -> {};
    other.run();
    if (!code.equals(RIGHT)) {
      throw new WrongCodeException();
    }
  }
}
