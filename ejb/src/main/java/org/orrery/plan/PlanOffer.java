package org.orrery.plan;

import org.orrery.shared.InvalidValueException;
import org.orrery.shared.OneLine;

/**
 * How a plan is sold.
 *
 * @param name at most 64 characters, in one line, none of the seller's other plans has it
 * @param group a name under which several plans are searched, at most 64 characters; empty = none
 * @param openToSignup false if only an administrator may sign up to it
 */
public record PlanOffer(String name, String group, boolean openToSignup) {

  private static final int NAME_MAX = 64;

  /**
   * Checks the texts.
   *
   * @throws InvalidValueException if one is too long or no line
   */
  public PlanOffer {
    name = OneLine.require("name", name, NAME_MAX);
    group = group.isBlank() ? "" : OneLine.require("group", group, NAME_MAX);
  }
}
