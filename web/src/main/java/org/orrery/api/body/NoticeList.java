package org.orrery.api.body;

import java.util.List;

/** Payment notices that wait, oldest first. */
public record NoticeList(List<NoticeBody> items) {}
