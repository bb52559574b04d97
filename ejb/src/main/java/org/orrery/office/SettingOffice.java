package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.setting.SettingDesk;
import org.orrery.setting.SettingView;

/**
 * The settings of the installation, which are an administrator's. A change is in the audit trail
 * with the value before and after it; no setting is a secret.
 *
 * <p>Every method refuses others with {@code org.orrery.security.AccessDeniedException}, and a name
 * that there is not with {@code org.orrery.setting.SettingNotFoundException}.
 */
@Stateless
public class SettingOffice {

  @Inject AccountService accounts;
  @Inject SettingDesk desk;
  @Inject CallOrigin origin;

  /** All settings, by name. */
  public List<SettingView> list(Caller caller) {
    accounts.requireAdministrator(caller);
    return desk.list();
  }

  /** How one stands. */
  public SettingView read(Caller caller, String name) {
    accounts.requireAdministrator(caller);
    return desk.read(name);
  }

  /**
   * Changes one.
   *
   * @throws org.orrery.shared.InvalidValueException if it cannot have the value
   */
  public SettingView change(Caller caller, String name, String value) {
    accounts.requireAdministrator(caller);
    return told(desk.change(name, value));
  }

  /**
   * Has one be what it was at first.
   *
   * @throws org.orrery.shared.InvalidValueException if it is changed elsewhere or never
   */
  public SettingView reset(Caller caller, String name) {
    accounts.requireAdministrator(caller);
    return told(desk.reset(name));
  }

  private SettingView told(SettingView before) {
    SettingView now = desk.read(before.setting().name());
    origin.asks(
        "setting=%s, from=%s, to=%s"
            .formatted(before.setting().name(), before.value(), now.value()));
    return now;
  }
}
