package fr.passerelle.http.shortlist;

import fr.passerelle.account.Asker;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.workspace.request.Act;
import org.jspecify.annotations.Nullable;

/** Who changes something of a team, as a request tells. */
public final class Acts {

  /** The field that names the wish, so that a form that is sent twice is done once. */
  public static final String KEY = "key";

  private Acts() {}

  /** For the team in the path. */
  public static Act of(Asking asking) {
    return of(asking, asking.named("team"), "");
  }

  /** For the team in the path, under the key that the form brings along. */
  public static Act of(Asking asking, Parameters form) {
    return of(asking, asking.named("team"), form.first(KEY));
  }

  /** For a team that the asker is in; an empty key names nothing. */
  public static Act of(Asking asking, String team, String key) {
    String named = key.length() > Act.LONGEST_KEY ? key.substring(0, Act.LONGEST_KEY) : key;
    return new Act(team, account(asking.asker()), named.isEmpty() ? null : named);
  }

  /** The person, or the one who made the key of the program. */
  private static @Nullable String account(Asker asker) {
    String id =
        asker instanceof Asker.Program program ? program.key().account() : asker.accountId();
    return id.isEmpty() ? null : id;
  }
}
