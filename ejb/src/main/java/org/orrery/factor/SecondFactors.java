package org.orrery.factor;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.CredentialChanged;
import org.orrery.security.FailureLimit;
import org.orrery.security.Login;
import org.orrery.shared.InvalidValueException;
import org.orrery.vault.LoginSecrets;

/**
 * Second factors of sign-ins: switched on in two steps, asked for after the password, and switched
 * off again. Source: docs/adr/0026-the-second-factor-is-for-people.md
 *
 * <p>A key is a login in lower case. Wrong codes are counted by {@link FailureLimit}.
 */
@Stateless
public class SecondFactors {

  private static final String SECRET = "totp";
  private static final String ISSUER = "Orrery";
  private static final int RECOVERY_CODES = 10;

  @Inject FactorRepository factors;
  @Inject LoginSecrets secrets;
  @Inject FailureLimit failures;
  @Inject Clock clock;
  @Inject Event<CredentialChanged> changes;

  /** Whether a code is asked for after the password. */
  public boolean isOn(String loginKey) {
    return factors.isOn(loginKey);
  }

  /** How it stands; empty = it is off. */
  public Optional<FactorState> state(String loginKey) {
    return factors.state(loginKey);
  }

  /**
   * Makes a secret for the caller's device. Nothing is asked for before {@link #confirm}; until
   * then each call makes another secret.
   *
   * @throws AccessDeniedException if the caller shows an API token
   * @throws InvalidValueException if the factor is on, or there is no vault to seal the secret
   */
  public Enrolment begin(Caller caller) {
    String key = ownKey(caller);
    String secret = TimedCodes.newSecret();
    if (!factors.begin(key, clock.instant())) {
      throw new InvalidValueException("the second factor is on; switch it off first");
    }
    secrets.put(key, SECRET, secret);
    return enrolment(caller, secret);
  }

  /**
   * What was begun and not confirmed, to be shown again; empty = nothing was, or the factor is on,
   * and its secret is shown to nobody any more.
   *
   * @throws AccessDeniedException if the caller shows an API token
   */
  public Optional<Enrolment> pending(Caller caller) {
    String key = ownKey(caller);
    return isOn(key)
        ? Optional.empty()
        : secrets.find(key, SECRET).map(secret -> enrolment(caller, secret));
  }

  /**
   * Switches it on, by a first code of the device.
   *
   * @return ten recovery codes, shown this once
   * @throws AccessDeniedException if the caller shows an API token
   * @throws InvalidValueException if it was not begun, or is on
   * @throws WrongCodeException if the device has another secret, or its clock is wrong
   */
  public List<String> confirm(Caller caller, String code) {
    String key = ownKey(caller);
    if (!factors.confirm(key, clock.instant())) {
      throw new InvalidValueException("the second factor is on, or was not begun");
    }
    if (!isRightByDevice(key, plain(code))) {
      throw new WrongCodeException();
    }
    changes.fire(new CredentialChanged(key));
    List<RecoveryCode> codes = Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
    factors.add(key, codes);
    return codes.stream().map(RecoveryCode::shown).toList();
  }

  /**
   * Takes the code of a sign-in, once: of the device, a step early or late, or a recovery code. The
   * call's transaction has to be the one that lets the person in.
   *
   * @param address where it came from, as a literal
   * @throws WrongCodeException if it is not right, or was used; also where the factor is off
   * @throws org.orrery.security.TooManyFailuresException if the tries are used up
   */
  public void check(String loginKey, String code, String address) {
    failures.takeCode(loginKey, address);
    if (!isOn(loginKey) || !isRight(loginKey, plain(code))) {
      throw new WrongCodeException();
    }
    failures.clearCodes(loginKey, address);
  }

  /**
   * Switches it off: for its owner, who has shown a code, or for somebody who has lost device and
   * paper. Who may is for the caller to ask.
   *
   * @return false = it was off
   */
  public boolean remove(String loginKey) {
    changes.fire(new CredentialChanged(loginKey));
    secrets.remove(loginKey, SECRET);
    return factors.remove(loginKey);
  }

  private static Enrolment enrolment(Caller caller, String secret) {
    String account = URLEncoder.encode(caller.login(), StandardCharsets.UTF_8);
    return new Enrolment(
        secret,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(ISSUER, account, secret, ISSUER));
  }

  private boolean isRight(String loginKey, String code) {
    return TimedCodes.isOne(code)
        ? isRightByDevice(loginKey, code)
        : RecoveryCode.read(code)
            .filter(paper -> factors.use(loginKey, paper, clock.instant()))
            .isPresent();
  }

  private boolean isRightByDevice(String loginKey, String code) {
    return secrets.find(loginKey, SECRET).stream()
        .flatMap(secret -> TimedCodes.steps(secret, code, clock.instant()).stream())
        .anyMatch(step -> factors.use(loginKey, step));
  }

  /** As it is compared: people and devices put spaces between digits. */
  private static String plain(String code) {
    return code.replaceAll("\\s", "");
  }

  private static String ownKey(Caller caller) {
    if (caller.grant().isByToken()) {
      throw new AccessDeniedException("A token does nothing about sign-ins; use the password");
    }
    return new Login(caller.login()).key();
  }
}
