package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.orrery.office.Versions;
import org.orrery.security.Caller;
import org.orrery.trail.Trail;

/**
 * Every change that comes by the JSON API goes through here: one transaction, in which the version
 * is compared, the change is made and recorded, and the answer is read.
 *
 * <p>A refusal or failure rolls all of it back.
 */
@ApplicationScoped
public class Mutations {

  @Inject ApiCall call;
  @Inject JsonFormat format;
  @Inject Versions versions;
  @Inject Trail trail;

  /** Makes a change and tells what came of it. */
  @Transactional
  public <T> T change(Function<Caller, T> work) {
    T answer = work.apply(call.caller());
    trail.done();
    return answer;
  }

  /** Makes a change of which there is nothing to tell. */
  @Transactional
  public void perform(Consumer<Caller> work) {
    work.accept(call.caller());
    trail.done();
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
    versions.require(thing, call.ifMatch(), () -> format.version(read.apply(caller)));
    work.accept(caller);
    trail.done();
    return read.apply(caller);
  }

  /** Starts work that has transactions of its own, and tells what it did. */
  public <T> T start(Function<Caller, T> work) {
    T answer = work.apply(call.caller());
    trail.note(call.operation(), call.path());
    return answer;
  }
}
