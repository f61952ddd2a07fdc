package fr.passerelle;

import fr.passerelle.account.Account;
import fr.passerelle.account.EmailAddress;
import fr.passerelle.account.LetterToken;
import fr.passerelle.account.Role;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Language;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts, as who runs the installation sees them. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Opens, lists and closes accounts; works beside a running server.",
    subcommands = {
      AccountCommand.Create.class,
      AccountCommand.Listing.class,
      AccountCommand.Link.class,
      AccountCommand.Close.class
    },
    footer = {
      "",
      "Examples:",
      "  passerelle account create --email anne@example.org --name Anne --administrator",
      "  passerelle account create --email li@example.org --name Li --team Pekin"
          + " --role embassy-officer",
      "  passerelle account link anne@example.org --port 8080",
    })
final class AccountCommand {

  private static final int LISTED = 10_000;

  /** What these commands share. */
  abstract static class OnAccounts extends DataOptions implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    OnAccounts(Map<String, String> environment) {
      super(environment);
    }

    /** Does what the command is for. */
    abstract void run(Stores stores, Settings settings);

    void say(String format, Object... parts) {
      spec.commandLine().getOut().printf(format + "%n", parts);
      spec.commandLine().getOut().flush();
    }

    @Override
    public Integer call() {
      var settings = settings();
      try (var database = Application.database(settings)) {
        run(
            TeamStores.of(
                database,
                java.time.InstantSource.system(),
                (to, subject, text) -> {
                  throw new IllegalStateException("no command sends letters");
                }),
            settings);
      }
      return 0;
    }

    /** The account of an address. */
    static Account account(Stores stores, String email) {
      return stores
          .accounts()
          .byAddress(email)
          .orElseThrow(() -> new IllegalArgumentException("there is no account for " + email));
    }

    /** Prints where the person chooses a password. */
    void sayLink(Stores stores, String start, Account account) {
      String token =
          stores
              .accounts()
              .letter(LetterToken.Purpose.RESET, account.id(), null, account.email(), null);
      var language = Language.of(account.language()).orElse(Language.FRENCH);
      say("Choose a password within an hour at");
      say("%s%s", start, new AccountLinks(language).letter(token));
    }
  }

  /** Opens an account. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Opens an account and prints where its password is chosen.")
  static final class Create extends OnAccounts {

    @Option(names = "--email", required = true, description = "The person's address.")
    private String email = "";

    @Option(names = "--name", required = true, description = "The person's name.")
    private String name = "";

    @Option(names = "--language", description = "Of letters and the link: fr (default), en, zh.")
    private String language = "fr";

    @Option(names = "--administrator", description = "Lets the person run the installation.")
    private boolean isAdministrator;

    @Option(names = "--team", description = "Makes a team of this name that the person manages.")
    private @Nullable String team;

    @Option(
        names = "--role",
        description = "In the team: member (default), cluster-staff, buyer, embassy-officer.")
    private String role = "member";

    @Option(
        names = "--organisation",
        description = "The id of the catalogue's organisation that the team speaks for.")
    private @Nullable String organisation;

    @Mixin private LinkOptions links = new LinkOptions();

    Create(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Stores stores, Settings settings) {
      String start = links.start(settings);
      if (!EmailAddress.isValid(email)) {
        throw new IllegalArgumentException("--email is no address: " + email);
      }
      var wanted =
          Role.of(role)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "--role must be member, cluster-staff, buyer or embassy-officer, but is "
                              + role));
      var spoken =
          Language.of(language)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "--language must be fr, en or zh, but is " + language));
      if (team == null && (organisation != null || wanted != Role.MEMBER)) {
        throw new IllegalArgumentException("--role and --organisation need a --team");
      }
      var account = stores.accounts().open(email, name, spoken.code(), isAdministrator);
      say("%s has an account%s.", email, isAdministrator ? " and is administrator" : "");
      if (team != null) {
        var made = stores.teams().create(team, account.id(), wanted);
        if (organisation != null) {
          stores.teams().speakFor(made.id(), organisation, account.id());
        }
        say("The team %s has the id %s.", made.name(), made.id());
      }
      sayLink(stores, start, account);
    }
  }

  /** Lists accounts. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the accounts by address.")
  static final class Listing extends OnAccounts {

    Listing(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Stores stores, Settings settings) {
      for (var account : stores.accounts().after("", LISTED)) {
        say(
            "%s\t%s\t%s%s",
            account.email(),
            account.name(),
            account.isAdministrator() ? "administrator" : "",
            account.isClosed() ? " closed" : "");
      }
    }
  }

  /** Lets somebody choose a password. */
  @Command(
      name = "link",
      mixinStandardHelpOptions = true,
      description = "Prints where an account's password is chosen anew.")
  static final class Link extends OnAccounts {

    @Parameters(paramLabel = "EMAIL", description = "The account's address.")
    private String email = "";

    @Mixin private LinkOptions links = new LinkOptions();

    Link(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Stores stores, Settings settings) {
      sayLink(stores, links.start(settings), account(stores, email));
    }
  }

  /** Closes an account. */
  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = "Closes an account: nobody signs in with it, its keys open nothing.")
  static final class Close extends OnAccounts {

    @Parameters(paramLabel = "EMAIL", description = "The account's address.")
    private String email = "";

    @Option(names = "--open", description = "Opens it again.")
    private boolean isOpen;

    Close(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Stores stores, Settings settings) {
      stores.accounts().close(account(stores, email).id(), !isOpen, null);
      say("%s is %s.", email, isOpen ? "open again" : "closed");
    }
  }
}
