package org.orrery.console.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.form.Typed;
import org.orrery.office.PriceOffice;
import org.orrery.office.Version;
import org.orrery.office.Versions;
import org.orrery.plan.PlanOffer;
import org.orrery.plan.PlanView;

/** Sells a plan under another name, opens or closes it to signup, or makes another one of it. */
@Named
@RequestScoped
public class PlanForm {

  @Inject PriceOffice office;
  @Inject PlanPage page;
  @Inject Versions versions;
  @Inject Changes changes;

  private boolean sent;
  private @Nullable String name;
  private @Nullable String group;
  private boolean open;
  private @Nullable String version;
  private @Nullable String copyName;

  /** Changes how it is sold. */
  public void save() {
    int plan = page.getId();
    Change change =
        Change.of("setPlanOffer")
            .with("planId", plan)
            .with("name", name)
            .with("group", group)
            .with("open", open);
    changes.make(
        change,
        caller -> {
          versions.require("plans/" + plan, getVersion(), () -> version(office.plan(caller, plan)));
          office.setOffer(caller, plan, new PlanOffer(Typed.text(name), Typed.text(group), open));
        });
  }

  /** Makes another one and shows that. */
  public void copy() {
    int plan = page.getId();
    Change change = Change.of("copyPlan").with("planId", plan).with("name", copyName);
    changes.makeAndShow(
        change, caller -> "/admin/plan?id=" + office.copy(caller, plan, Typed.text(copyName)));
  }

  /** As typed, or as it is. */
  public @Nullable String getName() {
    return sent ? name : page.getPlan().name();
  }

  public void setName(@Nullable String typed) {
    sent = true;
    name = typed;
  }

  /** As typed, or as it is. */
  public @Nullable String getGroup() {
    return sent ? group : page.getPlan().group();
  }

  public void setGroup(@Nullable String typed) {
    sent = true;
    group = typed;
  }

  /** As chosen, or as it is. */
  public boolean isOpen() {
    return sent ? open : page.getPlan().openToSignup();
  }

  public void setOpen(boolean chosen) {
    sent = true;
    open = chosen;
  }

  /** Of the other plan; null = nothing yet. */
  public @Nullable String getCopyName() {
    return copyName;
  }

  public void setCopyName(@Nullable String typed) {
    copyName = typed;
  }

  /** How it was when the form was shown: nobody overwrites what he has not read. */
  public String getVersion() {
    return version == null ? version(page.getPlan()) : version;
  }

  public void setVersion(@Nullable String shown) {
    version = Typed.text(shown);
  }

  private static String version(PlanView shown) {
    return Version.of(shown.toString()).value();
  }
}
