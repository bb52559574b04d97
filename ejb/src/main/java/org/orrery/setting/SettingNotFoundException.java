package org.orrery.setting;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such setting. */
public class SettingNotFoundException extends Refusal {

  /** Does not repeat the name, which may be anything. */
  public SettingNotFoundException() {
    super(FaultCode.SETTING_NOT_FOUND, "No such setting; the list of settings names all");
  }
}
