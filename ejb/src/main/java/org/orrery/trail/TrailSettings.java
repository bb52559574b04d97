package org.orrery.trail;

import static org.orrery.setting.SettingCatalogue.TRAIL_DAYS;
import static org.orrery.setting.SettingCatalogue.TRAIL_REFUSED_DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.setting.SettingDesk;
import org.orrery.setting.SettingView;
import org.orrery.setting.Settings;

/** The rows of table setting that the trail goes by. */
@ApplicationScoped
class TrailSettings {

  @Inject Settings settings;
  @Inject SettingDesk desk;

  TrailTerms terms() {
    return new TrailTerms(settings.get(TRAIL_DAYS), settings.get(TRAIL_REFUSED_DAYS));
  }

  void set(TrailTerms terms) {
    SettingView unused = desk.change(TRAIL_DAYS.name(), Long.toString(terms.days()));
    unused = desk.change(TRAIL_REFUSED_DAYS.name(), Long.toString(terms.refusedDays()));
  }
}
