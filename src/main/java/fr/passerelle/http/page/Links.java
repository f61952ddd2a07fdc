package fr.passerelle.http.page;

import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The addresses of the pages in one language. */
public record Links(Language language) {

  public String home() {
    return "/" + language.code();
  }

  public String partners() {
    return home() + (language == Language.FRENCH ? "/partenaires" : "/partners");
  }

  /** The partners for a need in words alone. */
  public String partners(String need) {
    return Parameters.NONE.with("need", need).on(partners());
  }

  /** What a list of partners can be taken away as; the files are below it. */
  public String export() {
    return partners() + "/export";
  }

  public String organisations() {
    return home() + "/organisations";
  }

  public String organisation(String id) {
    return organisations() + "/" + id;
  }

  /** Why an organisation answers a need; with {@code {id}} the path of the route. */
  public String why(String id) {
    return organisation(id) + (language == Language.FRENCH ? "/pourquoi" : "/why");
  }

  /** The same on a page to print; with {@code {id}} the path of the route. */
  public String sheet(String id) {
    return why(id) + "/pdf";
  }

  /** An organisation's card for an address book; with {@code {id}} the path of the route. */
  public String card(String id) {
    return organisation(id) + "/vcard";
  }

  /** Who makes a tandem with an organisation; with {@code {id}} the path of the route. */
  public String tandem(String id) {
    return organisation(id) + "/tandem";
  }

  /** Where a consortium is composed. */
  public String consortium() {
    return home() + "/consortium";
  }

  public String concept(String id) {
    return concepts() + "/" + id;
  }

  /** The concepts, field by field. */
  public String concepts() {
    return home() + "/concepts";
  }

  /** The register of French clusters. */
  public String register() {
    return home() + (language == Language.FRENCH ? "/poles" : "/clusters");
  }

  /** The portfolio of a cluster; with {@code {id}} the path of the route. */
  public String portfolio(String id) {
    return register() + "/" + id + (language == Language.FRENCH ? "/portefeuille" : "/portfolio");
  }

  /** Several clusters together. */
  public String together() {
    return register() + (language == Language.FRENCH ? "/ensemble" : "/together");
  }

  /** The scales of clusters side by side. */
  public String scales() {
    return register() + (language == Language.FRENCH ? "/echelles" : "/scales");
  }

  /** The departments with their clusters. */
  public String territories() {
    return home() + (language == Language.FRENCH ? "/territoires" : "/territories");
  }

  /** A department by its code; with {@code {code}} the path of the route. */
  public String territory(String code) {
    return territories() + "/" + code;
  }

  /** What a cluster and a technology park may do together. */
  public String potential() {
    return home() + (language == Language.FRENCH ? "/potentiel" : "/potential");
  }

  /** The calls for projects. */
  public String calls() {
    return home() + (language == Language.FRENCH ? "/appels" : "/calls");
  }

  /** A call; with {@code {id}} the path of the route. */
  public String call(String id) {
    return calls() + "/" + id;
  }

  /** The support schemes. */
  public String support() {
    return home() + (language == Language.FRENCH ? "/aides" : "/support");
  }

  /** Which support schemes a pair may have. */
  public String eligibility() {
    return support() + (language == Language.FRENCH ? "/eligibilite" : "/eligibility");
  }

  /** Which support schemes these two may have, where they are known; either id may be empty. */
  public String eligibility(String seeker, String partner) {
    return Parameters.NONE.with("seeker", seeker).with("partner", partner).on(eligibility());
  }

  /** The questionnaire about a firm's digital tools. */
  public String diagnosis() {
    return home() + (language == Language.FRENCH ? "/diagnostic-numerique" : "/digital-diagnosis");
  }

  /** Which kind of partner comes next, level by level. */
  public String ladder() {
    return home() + (language == Language.FRENCH ? "/echelle" : "/ladder");
  }

  /** How the ranking comes about. */
  public String ranking() {
    return home() + (language == Language.FRENCH ? "/classement" : "/ranking");
  }

  /** The topics for which an office may have to agree. */
  public String sensitive() {
    return home() + (language == Language.FRENCH ? "/sensibles" : "/sensitive");
  }

  /** What is kept of people. */
  public String privacy() {
    return home() + (language == Language.FRENCH ? "/confidentialite" : "/privacy");
  }

  /** Who is responsible. */
  public String legal() {
    return home() + (language == Language.FRENCH ? "/mentions-legales" : "/legal");
  }

  /** A person's own account. */
  public String account() {
    return home() + (language == Language.FRENCH ? "/compte" : "/account");
  }

  /** How good the ranking is, in figures. */
  public String evaluation() {
    return home() + "/evaluation";
  }

  /** What entries lack. */
  public String quality() {
    return data() + (language == Language.FRENCH ? "/qualite" : "/quality");
  }

  /** Where a reader says what is wrong; with {@code {id}} the path of the route. */
  public String correction(String id) {
    return organisation(id) + "/correction";
  }

  /** Where an organisation is added to a list of the reader's. */
  public String add() {
    return home() + (language == Language.FRENCH ? "/ajouter" : "/add");
  }

  /** Where an interest in an organisation is expressed; with {@code {id}} the path of the route. */
  public String interest(String id) {
    return organisation(id) + (language == Language.FRENCH ? "/interet" : "/interest");
  }

  /** What waits for those who mediate. */
  public String mediation() {
    return home() + "/mediation";
  }

  /**
   * Where an organisation is claimed by its own people; with {@code {id}} the path of the route.
   */
  public String claim(String id) {
    return organisation(id) + (language == Language.FRENCH ? "/revendiquer" : "/claim");
  }

  /** Where people work together. */
  public String teams() {
    return home() + (language == Language.FRENCH ? "/equipes" : "/teams");
  }

  /** A team; with {@code {team}} the path of the route. */
  public String team(String id) {
    return teams() + "/" + id;
  }

  /** What is inside, and where it comes from. */
  public String data() {
    return home() + (language == Language.FRENCH ? "/donnees" : "/data");
  }

  /** The pairs of records that may be one organisation. */
  public String duplicates() {
    return data()
        + switch (language) {
          case FRENCH -> "/doublons";
          case ENGLISH, CHINESE -> "/duplicates";
        };
  }

  /** Where a directory comes in. */
  public String directory() {
    return data() + (language == Language.FRENCH ? "/annuaire" : "/directory");
  }
}
