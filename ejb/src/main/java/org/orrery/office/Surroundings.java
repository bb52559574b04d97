package org.orrery.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.mail.MailServer;

/**
 * What this node works with, and no secret of it.
 *
 * @param certificate whom it is for, until when it holds, its fingerprint; "" = there is none
 * @param vaultKey the name of the key that seals; "" = there is no vault
 * @param guardDoubt what the restore guard has doubts about; "" = nothing
 * @param guardBeatAt its last heartbeat; null before the first
 * @param guardRemembers whether this node could write the guard's file then
 * @param metricsFrom who may read metrics, and the reasons of this node's health
 */
public record Surroundings(
    String certificate,
    String vaultKey,
    String guardDoubt,
    @Nullable Instant guardBeatAt,
    boolean guardRemembers,
    MailServer mailServer,
    String metricsFrom) {}
