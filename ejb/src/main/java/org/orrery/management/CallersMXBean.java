package org.orrery.management;

/** {@code org.orrery:type=Callers}. */
@Description("How callers of this node sign in, and how many are turned away.")
public interface CallersMXBean {

  @Description("Passwords that were checked and right since the server's start.")
  @Unit("sign-ins")
  long getRightCount();

  @Description("Passwords that were checked and wrong since the server's start.")
  @Unit("sign-ins")
  long getWrongCount();

  @Description(
      "Sign-ins turned away unchecked since the server's start, after too many wrong passwords.")
  @Unit("sign-ins")
  long getLockedOutCount();

  @Description("Requests answered HTTP 429 since the server's start: the address came too often.")
  @Unit("requests")
  long getTooOftenCount();

  @Description("How many requests an address may make in a minute; 0 = any number.")
  @Unit("requests a minute")
  long getRateMax();

  @Description("Logins and addresses that are refused at present, on all nodes, at most 1000.")
  @Unit("lock-outs")
  long getLockoutCount();

  @Description("Passwords that are checked at this moment.")
  @Unit("sign-ins")
  int getHashesAtWork();

  @Description("Sign-ins that wait for that.")
  @Unit("sign-ins")
  int getHashesWaiting();
}
