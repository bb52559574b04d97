package org.orrery.brake;

import java.time.LocalDate;
import org.orrery.shared.SellerId;

/**
 * What a run is about to do.
 *
 * @param on the business date of the run
 * @param planned how many
 * @param accounts how many accounts the seller has, deleted ones not counted
 */
public record BrakeQuestion(
    SellerId seller, LocalDate on, BrakeKind kind, long planned, long accounts) {}
