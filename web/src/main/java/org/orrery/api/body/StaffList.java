package org.orrery.api.body;

import java.util.List;

/** Staff in the order of their logins, disabled ones included; at most 1000. */
public record StaffList(List<StaffBody> items) {}
