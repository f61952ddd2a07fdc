package fr.passerelle.http.profile;

import fr.passerelle.http.route.Route;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of profiles. */
public final class ProfileRoutes {

  private final ProfileRoom room;

  public ProfileRoutes(ProfileRoom room) {
    this.room = room;
  }

  public List<Route> routes() {
    var all = new ArrayList<Route>();
    all.addAll(new WritingRoutes(room).routes());
    all.addAll(new ReviewRoutes(room).routes());
    all.addAll(new PublishedRoutes(room).routes());
    all.addAll(new ProfileApi(room).routes());
    return all;
  }
}
