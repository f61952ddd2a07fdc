package fr.passerelle.http.profile;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.route.Route;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of profiles. */
public final class ProfileRoutes {

  private final ProfileRoom room;
  private final Exports exports;

  public ProfileRoutes(ProfileRoom room, Exports exports) {
    this.room = room;
    this.exports = exports;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(new WritingRoutes(room).routes());
    all.addAll(new ReviewRoutes(room).routes());
    all.addAll(new PublishedRoutes(room).routes());
    all.addAll(new PaperRoutes(room, exports).routes());
    all.addAll(new ProfileApi(room).routes());
    return all;
  }
}
