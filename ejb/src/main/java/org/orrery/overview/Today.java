package org.orrery.overview;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.audit.AuditReport;
import org.orrery.audit.Auditor;
import org.orrery.brake.BillingHolds;
import org.orrery.brake.Brake;
import org.orrery.node.Node;
import org.orrery.node.NodeState;
import org.orrery.node.Nodes;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/**
 * Tells how the business stands: an administrator of all sellers or of one, a reseller of itself.
 *
 * <p>Nothing here takes longer the more accounts there are: what could be many is counted up to a
 * limit, or was counted before by {@link Counting}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Today {

  /** Business dates that are shown, the open one included. */
  public static final int DAYS = 30;

  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject SumRepository sums;
  @Inject AttentionRepository attention;
  @Inject InstallationRepository installation;
  @Inject FirstStepsRepository firstSteps;
  @Inject BillingHolds holds;
  @Inject Brake brake;
  @Inject Auditor auditor;
  @Inject Nodes nodes;

  /**
   * How it stands.
   *
   * @param seller null = all sellers that the caller acts for
   * @throws org.orrery.security.AccessDeniedException if the caller is no manager, or a reseller
   *     and the seller another
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only
   */
  public Overview read(Caller caller, @Nullable Long seller) {
    accounts.requireManager(caller);
    Long only = only(caller, seller);
    LocalDate openOn = dates.openOn(only == null ? SellerId.HOST : new SellerId(only));
    return new Overview(
        only,
        openOn,
        sums.days(only, lastDays(openOn)),
        sums.standing(Figure.DUE, only),
        sums.standing(Figure.DEBT, only),
        sums.lastRun(only).orElse(null),
        attention.read(only, openOn),
        caller.role() == Role.ADMINISTRATOR && seller == null ? wholeInstallation() : null);
  }

  private @Nullable Long only(Caller caller, @Nullable Long seller) {
    if (seller != null) {
      accounts.requireSeller(caller, new SellerId(seller));
      return seller;
    }
    return caller.role() == Role.ADMINISTRATOR ? null : Long.valueOf(caller.seller().value());
  }

  private Installation wholeInstallation() {
    List<Node> known = nodes.list();
    long twice = count(known, NodeState.TWICE);
    return new Installation(
        holds.reason().orElse(null),
        installation.mailHold().orElse(null),
        brake.waiting().size(),
        auditor.last().map(AuditReport::startedAt).orElse(null),
        auditor.standing().size(),
        count(known, NodeState.UP) + twice,
        count(known, NodeState.DOWN),
        twice,
        installation.lastWake(),
        firstSteps.read());
  }

  private static long count(List<Node> nodes, NodeState state) {
    return nodes.stream().filter(node -> node.state() == state).count();
  }

  /** Sellers to the east may be a day ahead. */
  private static List<LocalDate> lastDays(LocalDate openOn) {
    return Stream.iterate(openOn.plusDays(1), day -> day.minusDays(1)).limit(DAYS + 1L).toList();
  }
}
