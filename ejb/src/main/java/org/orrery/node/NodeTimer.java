package org.orrery.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every ten seconds, on every node: says that it is there, and looks who is not. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeTimer {

  @Inject Nodes nodes;

  /** When the server starts. */
  @PostConstruct
  void start() {
    nodes.beat();
  }

  /** On every node. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/10",
      timezone = "UTC",
      persistent = false,
      info = "nodes")
  public void wake() {
    nodes.beat();
    nodes.takeOver();
  }

  /** When the server stops in good order. */
  @PreDestroy
  void stop() {
    nodes.end();
  }
}
