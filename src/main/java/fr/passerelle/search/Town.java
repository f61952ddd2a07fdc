package fr.passerelle.search;

import fr.passerelle.organisation.Place;

/**
 * A town where organisations are.
 *
 * @param country ISO 3166-1 alpha-2; of towns of one name that of most organisations
 * @param centre the middle of its organisations: the median of their latitudes and of their
 *     longitudes
 * @param organisations how many are in it, from 1; counted to a few hundred
 */
public record Town(String country, Place.Location centre, int organisations) {}
