package fr.passerelle.http.account;

import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;

/** The addresses of the pages about accounts in one language. */
public record AccountLinks(Language language) {

  /** The parameter that tells where to go on. */
  static final String NEXT = "next";

  /** The parameter that tells that an account was just erased. */
  static final String ERASED = "erased";

  public AccountLinks(Links links) {
    this(links.language());
  }

  private String path(String french, String other) {
    return "/" + language.code() + "/" + (language == Language.FRENCH ? french : other);
  }

  public String signIn() {
    return path("connexion", "sign-in");
  }

  /** To sign in and come back to a page. */
  public String signIn(String next) {
    return Parameters.NONE.with(NEXT, next).on(signIn());
  }

  public String signOut() {
    return path("deconnexion", "sign-out");
  }

  public String signUp() {
    return path("inscription", "sign-up");
  }

  /** To sign up and come back to a page. */
  String signUp(String next) {
    return Parameters.NONE.with(NEXT, next).on(signUp());
  }

  /** For who has forgotten the password. */
  public String forgotten() {
    return path("mot-de-passe", "password");
  }

  /** What a letter leads to; with {@code {token}} the path of the route. */
  public String letter(String token) {
    return path("lettre", "letter") + "/" + token;
  }

  public String account() {
    return path("compte", "account");
  }

  /** One of the forms on the page of the account. */
  public String account(String part) {
    return account() + "/" + part;
  }

  public String teams() {
    return new Links(language).teams();
  }

  public String team(String team) {
    return new Links(language).team(team);
  }

  public String members(String team) {
    return team(team) + (language == Language.FRENCH ? "/membres" : "/members");
  }

  public String member(String team, String account) {
    return members(team) + "/" + account;
  }

  public String keys(String team) {
    return team(team) + (language == Language.FRENCH ? "/cles" : "/keys");
  }

  public String key(String team, String key) {
    return keys(team) + "/" + key;
  }

  public String name(String team) {
    return team(team) + (language == Language.FRENCH ? "/nom" : "/name");
  }

  public String administration() {
    return path("administration", "administration");
  }

  /** What is done with an account there. */
  public String administered(String account) {
    return administration() + (language == Language.FRENCH ? "/comptes/" : "/accounts/") + account;
  }

  /** What is done with a team there. */
  public String administeredTeam(String team) {
    return administration() + (language == Language.FRENCH ? "/equipes/" : "/teams/") + team;
  }

  /** Where to go on: a page of ours, whatever the address says; else another one of ours. */
  static String next(String asked, String otherwise) {
    return asked.length() <= 8_000 && asked.matches("/(fr|en|zh)([/?][^\\\\\\s]*)?")
        ? asked
        : otherwise;
  }
}
