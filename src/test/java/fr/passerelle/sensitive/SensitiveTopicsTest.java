package fr.passerelle.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary as it comes, what it finds in needs, and what it leaves in peace. */
class SensitiveTopicsTest {

  private static final Path FOLDER = Path.of("index-data/sensitive");
  private static final SensitiveTopics TOPICS = SensitiveTopics.read(FOLDER);

  private static String found(String need, String language) {
    return TOPICS.in(need, Language.of(language).orElseThrow()).stream()
        .map(mention -> mention.topic().id())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Laser de puissance pour le soudage de tôles épaisses | high-power-laser
          fr | Nous cherchons une centrale inertielle et un viseur d'étoiles pour nanosatellite | inertial-navigation star-tracker
          fr | Partenaire pour des caméras ultrarapides et de l'imagerie hyperspectrale aéroportée | high-speed-camera hyperspectral
          fr | Détecteurs infrarouges refroidis pour la vision nocturne | cooled-infrared
          fr | Cryptographie post-quantique embarquée | cryptography
          fr | Réseau de distribution quantique de clés entre deux villes | quantum-communication
          fr | Laboratoire en calcul quantique à base d'atomes, avec réfrigérateurs à dilution | quantum-computing quantum-cryogenics
          fr | Impression 3D métal de pièces en titane et compression isostatique à chaud | isostatic-press metal-additive-manufacturing
          fr | Fibre de carbone haut module et enroulement filamentaire | carbon-fibre
          fr | Centre d'usinage 5 axes d'occasion | five-axis-machines
          fr | Aubes de turbine monocristallines | hot-section
          fr | Robot sous-marin autonome pour l'inspection d'éoliennes en mer | underwater-vehicles
          fr | Sonars et hydrophones pour suivre les cétacés | marine-acoustics
          fr | Micro-lanceur et moteur-fusée à bas coût | space-launch
          fr | Constellation de satellites d'observation | satellites
          fr | Drones à longue endurance pour la surveillance de forêts | large-drones
          fr | Enrichissement de l'uranium par centrifugation gazeuse | gas-centrifuge
          fr | Petit réacteur modulaire pour la chaleur industrielle | nuclear-reactors
          fr | Recyclage des terres rares et des aimants NdFeB | rare-earths
          fr | Nitrure de gallium pour l'électronique de puissance | wide-bandgap
          fr | Lithographie EUV et implanteur ionique | deposition-and-implantation lithography
          fr | Accès à un laboratoire P4 pour étudier le virus Ebola | dangerous-pathogens high-containment
          fr | Séquençage du génome humain d'une cohorte chinoise | human-genetic-resources
          fr | Horloge atomique et récepteur GNSS anti-brouillage | atomic-clock gnss-anti-jamming
          fr | Matériau absorbant radar pour chambre anéchoïque | signature-reduction
          fr | Gilets pare-balles pour convoyeurs | ballistic-protection
          en | High-power lasers for cutting steel | high-power-laser
          en | Fibre-optic gyroscopes for ships | inertial-navigation
          en | 5-axis machine tools for moulds | five-axis-machines
          en | Quantum computers with trapped ions and error correction software | quantum-computing
          en | Autonomous underwater vehicles with side-scan sonar | marine-acoustics underwater-vehicles
          en | Gallium and germanium supply for optics | strategic-metals
          en | Scramjet combustion and hypersonic flow | hypersonics
          en | Gene synthesis service for proteins | gene-synthesis
          en | Ceramic matrix composites for turbine blades | ceramic-composites hot-section
          en | Hot isostatic pressing of castings | isostatic-press
          en | Lidar for self-driving shuttles | lidar
          en | Synthetic aperture radar processing | radar
          en | Thionyl chloride supplier for pesticides | chemical-weapons-precursors
          en | Radiation-hardened processors for space | radiation-hardened
          zh | 寻找高功率激光器合作伙伴 | high-power-laser
          zh | 光纤陀螺与惯性导航系统 | inertial-navigation
          zh | 量子密钥分发网络 | quantum-communication
          zh | 碳纤维预浸料供应商 | carbon-fibre
          zh | 五轴加工中心 | five-axis-machines
          zh | 水下机器人和声呐 | marine-acoustics underwater-vehicles
          zh | 稀土永磁电机 | rare-earths
          zh | 人类遗传资源国际合作研究 | human-genetic-resources
          zh | 极紫外光刻与EDA软件 | chip-design-software lithography
          zh | 高速相机用于燃烧诊断 | high-speed-camera
          zh | 气体离心机 | gas-centrifuge
          zh | 航空发动机单晶叶片 | hot-section
          zh | 火箭发动机试验 | space-launch
          zh | 长航时无人机 | large-drones
          """)
  void aNeedThatSpeaksOfATopicIsTold(String language, String need, String topics) {
    assertThat(found(need, language)).isEqualTo(topics);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Fours de boulangerie économes en énergie
          fr | Plateforme de commerce en ligne avec paiement sécurisé et recommandation de produits
          fr | Capteurs de qualité de l'air intérieur pour écoles
          fr | Crème cosmétique à l'huile de ricin et emballage recyclable
          fr | Moteur électrique pour vélo cargo
          fr | Équipements pour atmosphère explosive ATEX
          fr | Logiciel de gestion de restaurants
          fr | Traitement des eaux usées d'une laiterie
          fr | Drone pour la photographie de mariage
          fr | Isolation thermique en fibre de bois et caméra thermique pour audit de bâtiment
          fr | Pompe à chaleur pour piscine municipale
          fr | Sous-traitant en usinage de précision de pièces en aluminium
          fr | Vaccin vétérinaire contre la grippe porcine
          fr | Batteries lithium de seconde vie pour le stockage solaire
          fr | Emballages alimentaires compostables
          fr | Application mobile de covoiturage
          fr | Blindage électromagnétique de câbles
          fr | Laser de dermatologie esthétique
          fr | Imprimante 3D de prothèses dentaires en résine
          fr | Formation de plongée sous-marine
          fr | Aquaculture marine et algues
          fr | Graphite pour crayons et mines de dessin
          fr | Compteurs d'eau connectés et télérelève
          fr | Chiffres d'affaires en croissance explosive : conseil en gestion
          fr | Vitrage de cellule de refroidissement
          fr | Traduction automatique de notices
          en | Bakery ovens and dough mixers
          en | E-commerce platform for cosmetics
          en | Aerosol propellant for hair spray
          en | Air quality monitoring in cities
          en | Castor oil and ricin-free soap
          en | Wind turbine maintenance
          en | Medical imaging software for hospitals
          en | Recycled carbon black for tyres
          en | Garden robots for lawns
          en | Smart meters and energy saving
          en | Photo booth rental with cameras
          en | Welding of stainless steel tanks
          en | Navigation app for hikers
          en | Satellite television receivers for hotels
          zh | 面包烘焙设备
          zh | 化妆品电子商务平台
          zh | 城市空气质量监测
          zh | 严重水污染治理
          zh | 昼夜视频监控安防
          zh | 安装甲板木材
          zh | 不良习惯导致的近视防治
          zh | 起重水平测量仪
          zh | 激光气体切割服务
          zh | 流水声景观设计
          zh | 电动自行车电机
          zh | 污水处理
          zh | 农业植保无人机
          zh | 旅游景区导览系统
          """)
  void anEverydayNeedIsLeftInPeace(String language, String need) {
    assertThat(found(need, language)).isEmpty();
  }

  @Test
  void everyTopicIsFoundByEachOfItsTerms() {
    for (var topic : TOPICS.topics()) {
      for (var language : Language.values()) {
        for (String term : topic.terms(language)) {
          assertThat(TOPICS.in(term, language))
              .as(topic.id() + ": " + term)
              .extracting(mention -> mention.topic().id())
              .containsExactly(topic.id());
        }
      }
    }
  }

  @Test
  void noTermStandsForTwoTopics() {
    for (var language : Language.values()) {
      var taken = new HashMap<String, String>();
      for (var topic : TOPICS.topics()) {
        for (String term : topic.terms(language)) {
          assertThat(taken.put(Folding.fold(term), topic.id())).as(term).isNull();
        }
      }
    }
  }

  @Test
  void thereAreEnoughTopicsEachWithActReasonAndOffice() {
    assertThat(TOPICS.topics()).hasSizeGreaterThanOrEqualTo(60);
    var regimes = new HashSet<String>();
    for (var topic : TOPICS.topics()) {
      assertThat(topic.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(topic.offices()).as(topic.id()).isNotEmpty();
      assertThat(topic.rules()).as(topic.id()).isNotEmpty();
      for (var language : Language.values()) {
        assertThat(topic.reason(language)).as(topic.id()).matches(".{12,220}[.。]");
        assertThat(topic.terms(language)).as(topic.id()).isNotEmpty();
      }
      for (var rule : topic.rules()) {
        regimes.add(rule.regime().id());
        assertThat(rule.entries())
            .as(topic.id())
            .allMatch(entry -> entry.matches("\\d[A-E](\\d{3})?"));
        assertThat(rule.regime().url()).startsWith("http");
        assertThat(rule.regime().offices()).allMatch(office -> office.url().startsWith("http"));
      }
    }
    assertThat(regimes)
        .contains(
            "eu-dual-use", "fr-ppst", "cn-export-control", "cn-technology", "cwc", "mtcr", "nsg");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWordsAreGivenAsTheyStandInTheText(Language language) {
    var text = "Des LASERS de puissance, 和光纤陀螺, and spare parts";
    assertThat(TOPICS.in(text, language))
        .extracting(Mention::words)
        .containsExactly("LASERS de puissance", "光纤陀螺");
  }

  @Test
  void aLongTextIsReadInOnePass() {
    String need = "Une boulangerie cherche un four, des capteurs et une centrale inertielle. ";
    long before = System.nanoTime();
    assertThat(TOPICS.in(need.repeat(270), Language.FRENCH)).hasSize(1); // 20,000 characters
    assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
  }

  @Test
  void aTableThatCannotBeReadIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    for (String file : List.of("offices.tsv", "regimes.tsv")) {
      Files.copy(FOLDER.resolve(file), folder.resolve(file));
    }
    String header = Files.readAllLines(FOLDER.resolve("life-and-chemistry.tsv")).getFirst();
    var faults =
        List.of(
            new String[] {"x¦nowhere¦a¦b¦c¦d¦e¦f¦2026-11-28", "there is no nowhere"},
            new String[] {"x¦cwc¦¦b¦c¦d¦e¦f¦2026-11-28", "en is empty"},
            new String[] {"x¦cwc¦a¦b¦c¦d¦e¦f¦yesterday", "yesterday"},
            new String[] {"x¦cwc¦a", "must have 9 columns, but has 3"});
    for (var fault : faults) {
      Files.write(folder.resolve("odd.tsv"), List.of(header, fault[0].replace('¦', '\t')));
      assertThatThrownBy(() -> SensitiveTopics.read(folder))
          .isInstanceOf(VocabularyInvalid.class)
          .hasMessageContainingAll("odd.tsv, line 2", fault[1]);
    }
  }
}
