package fr.passerelle.delegation.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an applicant is asked, in the order of the form. */
public enum Question {
  /** The name of the firm. */
  NAME(Kind.LINE),
  /** Its id in the catalogue. */
  ORGANISATION(Kind.ORGANISATION),
  COUNTRY(Kind.LINE),
  DEPARTMENT(Kind.LINE),
  CITY(Kind.LINE),
  /** How many people work there, in full-time posts. */
  STAFF(Kind.WHOLE),
  /** In euros a year. */
  TURNOVER(Kind.WHOLE),
  /** The balance sheet's total, in euros. */
  BALANCE(Kind.WHOLE),
  /** How much of it other enterprises hold together, in per cent. */
  HELD(Kind.PER_CENT),
  /** Whether staff, turnover and balance count its partner and linked enterprises in. */
  CONSOLIDATED(Kind.YES_NO),
  CLUSTER(Kind.LINE),
  /** The name of the academic partner. */
  LAB(Kind.LINE),
  /** Its id in the catalogue. */
  PARTNER(Kind.ORGANISATION),
  LAB_CITY(Kind.LINE),
  TITLE(Kind.LINE),
  SUMMARY(Kind.AREA),
  NEED(Kind.AREA),
  LANGUAGES(Kind.LANGUAGES),
  PERSON(Kind.LINE),
  EMAIL(Kind.EMAIL),
  /** The cities that it wishes to visit. */
  CITIES(Kind.LINE),
  RECEIVED(Kind.DAY),
  /** What the officer writes of the tandem for its joint profile. */
  JOINT_FR(Kind.AREA),
  JOINT_EN(Kind.AREA),
  JOINT_ZH(Kind.AREA);

  /** How it is answered. */
  public enum Kind {
    LINE,
    AREA,
    WHOLE,
    PER_CENT,
    YES_NO,
    DAY,
    EMAIL,
    LANGUAGES,
    ORGANISATION
  }

  private final Kind kind;

  Question(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is a text for the joint profile, which has a page of its own. */
  public boolean isJoint() {
    return this == JOINT_FR || this == JOINT_EN || this == JOINT_ZH;
  }

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<Question> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
