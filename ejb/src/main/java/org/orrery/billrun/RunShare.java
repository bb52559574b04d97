package org.orrery.billrun;

import java.time.LocalDate;
import org.orrery.shared.SellerId;

/** How many charges of the run of a seller and business date a node made, late work included. */
public record RunShare(SellerId seller, LocalDate on, String node, long charged) {}
