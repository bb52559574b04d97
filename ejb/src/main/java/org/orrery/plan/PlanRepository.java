package org.orrery.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.orrery.shared.SellerId;

/** Reads and stores {@link Plan}s and {@link PlanPeriod}s. */
@ApplicationScoped
class PlanRepository {

  static final int PLANS_MAX = 1_000;
  private static final int PERIODS_MAX = 100;

  @PersistenceContext EntityManager em;

  int nextId() {
    Object id =
        em.createNativeQuery("select nextval(pg_get_serial_sequence('orrery.plan', 'id'))")
            .getSingleResult();
    return ((Number) id).intValue();
  }

  void add(PlanView plan, List<PlanPeriodView> periods) {
    em.persist(Plan.of(plan));
    periods.forEach(period -> em.persist(PlanPeriod.of(plan.id(), period)));
    em.flush(); // Accounts refer to periods by key, which JPA does not know.
  }

  /** Whether a plan of the seller, another than that of the number, has the name. */
  boolean isTaken(SellerId seller, String name, int but) {
    return em.createQuery(
                """
                select count(p) from Plan p
                where p.sellerId = :seller and p.name = :name and p.id <> :but""",
                Long.class)
            .setParameter("seller", seller.value())
            .setParameter("name", name)
            .setParameter("but", but)
            .getSingleResult()
        > 0;
  }

  void setOffer(int id, PlanOffer offer) {
    em.find(Plan.class, id).sell(offer);
    em.flush();
  }

  Optional<PlanView> find(int id) {
    return Optional.ofNullable(em.find(Plan.class, id)).map(Plan::view);
  }

  List<PlanView> of(SellerId seller) {
    return em.createQuery(
            "select p from Plan p where p.sellerId = :seller order by p.id", Plan.class)
        .setParameter("seller", seller.value())
        .setMaxResults(PLANS_MAX)
        .getResultStream()
        .map(Plan::view)
        .toList();
  }

  Optional<PlanPeriodView> period(int planId, int id) {
    var key = new PlanPeriod.Key(planId, id);
    return Optional.ofNullable(em.find(PlanPeriod.class, key)).map(PlanPeriod::view);
  }

  List<PlanPeriodView> periods(int planId) {
    return em.createQuery(
            "select p from PlanPeriod p where p.key.planId = :plan order by p.key.id",
            PlanPeriod.class)
        .setParameter("plan", planId)
        .setMaxResults(PERIODS_MAX)
        .getResultStream()
        .map(PlanPeriod::view)
        .toList();
  }
}
