package fr.passerelle.catalogue;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.Locale;

/** What an entry lacks, seen from itself alone. */
public enum EntryCheck implements QualityCheck {
  NO_IDENTIFIER {
    @Override
    public boolean finds(Organisation organisation, LocalDate today) {
      return organisation.identifiers().isEmpty();
    }
  },
  NO_DESCRIPTION {
    @Override
    public boolean finds(Organisation organisation, LocalDate today) {
      return organisation.texts().stream()
          .noneMatch(text -> text.topic() == Text.Topic.DESCRIPTION);
    }
  },
  NO_THEME {
    @Override
    public boolean finds(Organisation organisation, LocalDate today) {
      return organisation.themes().isEmpty();
    }
  },
  /** Without a country or without a city. */
  NO_PLACE {
    @Override
    public boolean finds(Organisation organisation, LocalDate today) {
      var place = organisation.place();
      return place.country().isEmpty() || place.city() == null;
    }
  },
  NO_WEBSITE {
    @Override
    public boolean finds(Organisation organisation, LocalDate today) {
      return organisation.website() == null || organisation.website().isBlank();
    }
  };

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
