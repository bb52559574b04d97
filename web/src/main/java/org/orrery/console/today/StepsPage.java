package org.orrery.console.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.overview.FirstSteps;
import org.orrery.overview.Installation;

/** The first steps of an installation, until all are made or somebody does not want to see them. */
@Named
@RequestScoped
public class StepsPage {

  private static final String PLANS = "/admin/plans";

  @Inject TodayPage today;
  @Inject StepsChoice choice;

  /** Whether there is something left to do, and whoever looks may do it and wants to know. */
  public boolean isShown() {
    FirstSteps steps = steps();
    return steps != null && !steps.isDone() && !choice.isMade();
  }

  /** Whether they are not shown by choice alone. */
  public boolean isHidden() {
    FirstSteps steps = steps();
    return steps != null && !steps.isDone() && choice.isMade();
  }

  /** In the order in which one makes them. */
  public List<Step> getAll() {
    FirstSteps steps = steps();
    return steps == null
        ? List.of()
        : List.of(
            new Step("plan", steps.plan(), steps.plan() ? PLANS : "/admin/new-plan"),
            new Step("price", steps.price(), PLANS),
            new Step("signup", steps.signup(), PLANS),
            new Step("debit", steps.debit(), "/admin/accounts"),
            new Step("letterhead", steps.letterhead(), "/admin/letterhead"),
            new Step("mail", steps.mail(), "/admin/mails"),
            new Step("cards", steps.cards(), ""),
            new Step("secondFactor", steps.secondFactor(), "/admin/me"));
  }

  /** Shows them no more in this browser. */
  public void hide() {
    choice.make();
  }

  /** Shows them again. */
  public void show() {
    choice.takeBack();
  }

  private @Nullable FirstSteps steps() {
    Installation installation = today.getInstallation();
    return installation == null ? null : installation.firstSteps();
  }
}
