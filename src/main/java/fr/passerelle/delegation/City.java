package fr.passerelle.delegation;

/** A city of the mission, with its name and its name in Chinese, which may be empty. */
public record City(String id, String name, String chineseName) {}
