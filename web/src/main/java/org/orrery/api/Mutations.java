package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.orrery.idempotency.KeyNotTakenException;
import org.orrery.idempotency.KeyedCall;
import org.orrery.office.Versions;
import org.orrery.security.Caller;
import org.orrery.trail.Trail;
import org.orrery.web.RecordedChange;

/**
 * Every change that comes by the JSON API goes through here: one transaction, in which the version
 * is compared, the change is made and recorded, and the answer is read.
 *
 * <p>A refusal or failure rolls all of it back. A call with an idempotency key is made once; then
 * its answer is read from what is kept, at the first time too, so that no two can differ.
 */
@ApplicationScoped
public class Mutations {

  @Inject ApiCall call;
  @Inject JsonFormat format;
  @Inject Versions versions;
  @Inject RecordedChange changes;
  @Inject Trail trail;

  /** Makes a change and tells what came of it. */
  @Transactional
  public <T> T change(Function<Caller, T> work) {
    return once(() -> work.apply(call.caller()));
  }

  /** Makes a change of which there is nothing to tell. */
  @Transactional
  public void perform(Consumer<Caller> work) {
    Supplier<String> nothing =
        () -> {
          work.accept(call.caller());
          return "";
        };
    Optional<KeyedCall> keyed = call.keyed();
    String unused = keyed.isPresent() ? changes.once(keyed.get(), nothing) : changes.make(nothing);
  }

  /**
   * Overwrites what the path names, and tells how it is now.
   *
   * @param read reads what is overwritten, after what protects it from others is locked
   * @throws org.orrery.office.VersionMissingException if the caller does not say which version
   * @throws org.orrery.office.ChangedMeanwhileException if that is not how it is
   */
  @Transactional
  public <T> T replace(Function<Caller, T> read, Consumer<Caller> work) {
    return replace(call.path(), read, work);
  }

  /** The same where what is overwritten is a part of {@code thing}, which has the version. */
  @Transactional
  public <T> T replace(String thing, Function<Caller, T> read, Consumer<Caller> work) {
    Caller caller = call.caller();
    return once(
        () -> {
          versions.require(thing, call.ifMatch(), () -> format.version(read.apply(caller)));
          work.accept(caller);
          return read.apply(caller);
        });
  }

  /**
   * Makes a change whose answer is told this one time, and kept nowhere.
   *
   * @throws KeyNotTakenException if the call has an idempotency key
   */
  @Transactional
  public <T> T reveal(Function<Caller, T> work) {
    requireNoKey();
    return changes.make(() -> work.apply(call.caller()));
  }

  /**
   * Does what has no transaction and no effect here, and may be done again.
   *
   * @throws KeyNotTakenException if the call has an idempotency key
   */
  public void start(Consumer<Caller> work) {
    requireNoKey();
    work.accept(call.caller());
    trail.note(call.operation(), call.path());
  }

  private <T> T once(Supplier<T> work) {
    Optional<KeyedCall> keyed = call.keyed();
    if (keyed.isEmpty()) {
      return changes.make(work);
    }
    String answer = changes.once(keyed.get(), () -> format.write(work.get()));
    @SuppressWarnings("unchecked") // An operation answers what its change does.
    T kept = (T) format.read(answer, call.answer());
    return kept;
  }

  /** To ignore it would promise what is not kept. */
  private void requireNoKey() {
    if (call.isKeyed()) {
      throw new KeyNotTakenException();
    }
  }
}
