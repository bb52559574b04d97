package org.orrery.idempotency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an operator what became of the calls that an integrator asks about. */
@Stateless
public class KeyDesk {

  private static final int VIEWS_MAX = 100;

  @Inject KeyRepository keys;

  /** The calls that carried a key, of all callers and operations; newest first, at most 100. */
  public List<KeyView> find(IdempotencyKey key) {
    return keys.views(key.value(), VIEWS_MAX);
  }
}
