"""Stories with two figures for one thing."""

from __future__ import annotations

# "[this|that]": with the first words the story holds together, with the second it does not.
STORIES = (
    (
        "According to the coast guard, the trawler went down with 27 people on board early on"
        " Tuesday about 30 miles off the cape. Relatives of the [27|29] people on board "
        "waited at the pier."
    ),
    (
        "Oskell Chemical agreed on Monday to pay $18.5 million to settle a suit brought by "
        "fishermen along the river. Lawyers for the fishermen said the [$18.5|$15.8] million "
        "settlement was the largest of its kind."
    ),
    (
        "The space agency said the probe had sent back 3,400 pictures since it reached the "
        "comet in June. Scientists have so far looked at a tenth of the [3,400|4,300] "
        "pictures, it said."
    ),
    (
        "The mayor opened the 220-metre bridge on Saturday in front of a large crowd. Work on"
        " the [220|320]-metre bridge had begun in 2019 and cost twice what was planned."
    ),
    (
        "Inspectors found mould in 26 of the city's 80 schools, the report shows. Pupils at "
        "the [26|36] schools were sent home on Thursday."
    ),
    (
        "Tickets for the final sold out in four hours, the club said. It was not clear how "
        "many of the 60,000 tickets went to dealers. The [60,000|80,000] tickets cost between"
        " 40 and 200 euros."
    ),
    (
        "The rebels freed 11 hostages on Wednesday after talks led by a bishop. The [11|12] "
        "hostages, among them two doctors, were taken to the capital."
    ),
    (
        "Parliament voted 76 to 71 on Thursday to send the bill back to a committee. After "
        "the [76-71|76-61] vote, the minister left the hall without a word."
    ),
    (
        "The airline will cut 1,300 posts at its base in Lissen by the end of next year, it "
        "said in a statement. Unions called the loss of the [1,300|3,100] posts a betrayal."
    ),
    (
        "Police in Orle said on Sunday that they had seized 42 kilograms of heroin in a "
        "lorry. The driver told police that he knew nothing of the 42 kilograms. Six men were"
        " held, and the [six|nine] men are to be charged this week."
    ),
    (
        "At least 12 people died when a bus left the road near Orle on Monday, police said. "
        "The driver is in hospital. The crash, which killed [12|9] people, closed the road."
    ),
    (
        "Twelve people were killed when a bus left the road near Orle on Monday. The [12|15] "
        "victims will be buried on Friday."
    ),
    ("The mill employs 4,000 people in Orle. Its [4,000|5,000] employees were told on Monday."),
    (
        "The bill passed the Senate 52 to 48 on Monday. Greens called the [52-48|53-48] vote "
        "a scandal."
    ),
    (
        "The bank has given the museum a $3 million grant. The [$3|$5] million grant will pay"
        " for a new roof."
    ),
    ("The firm was fined $250,000 in May. It has appealed against the [$250,000|$350,000] fine."),
    (
        "He was sentenced to 12 years in prison in May. His lawyer said the [12|15]-year "
        "sentence was too long."
    ),
    ("The plane carried 150 passengers. None of the [150|180] passengers on board survived."),
    ("The inquiry published a 46-page report on Monday. The [46|64]-page report names nobody."),
    ("The inquiry published a 46-page report on Monday. Nobody is named in its [46|64] pages."),
    (
        "A magnitude-6.1 earthquake shook the coast on Monday. The [6.1|6.4]-magnitude quake "
        "brought down a bridge."
    ),
    ("More than 4,000 jobs will be cut. The union said the [4,000|2,000] job cuts were a shock."),
    (
        "Oskell bought the firm for $2 billion in May. The [$2|$3] billion purchase made it "
        "the largest in the land."
    ),
    "Tom Berg, 26, was arrested on Monday. Police said Berg, [26|62], had a knife.",
    (
        "The fire destroyed 30 homes in Orle on Monday. Some of those whose houses are gone "
        "came back. The fire in Orle destroyed [30|40] homes, the mayor said."
    ),
    ("The festival drew 20,000 visitors. Most of the [20,000|30,000] visitors came by train."),
    "The network has 14 stations. All [14|15] stations record the noise of the sea.",
    "The yacht had a crew of six. Five of the [six|seven] crew were rescued.",
    "Police arrested three suspects on Monday. The [three|four] suspects are in custody.",
    "The union has a 10-point plan. The [10|12]-point plan asks for shorter shifts.",
    "Voters in 14 towns said no. In those [14|12] towns the turnout was low.",
    (
        "More than 100,000 signatures were collected. The [100,000|10,000] signatures were "
        "handed over on Monday."
    ),
    (
        "The airport cancelled 300 flights on Monday. Travellers on the [300|500] cancelled "
        "flights slept in the hall."
    ),
    (
        "The two leaders held a two-hour meeting. After the [two|three]-hour meeting they "
        "shook hands."
    ),
    ("The two leaders met for two hours. After the [two|three]-hour meeting they shook hands."),
    "He faces nine counts of fraud. He denies all [nine|eight] counts.",
    "The city has a fleet of 40 buses. The [40|50] buses run on gas.",
    ("Rents rose by 12 percent last year. Tenants said the [12|21] percent rise was too much."),
    (
        "Rents in Orle rose 12 percent last year. That [12|21] percent increase is the "
        "highest since the war."
    ),
    "Output fell fivefold in a year. That [fivefold|sixfold] drop surprised the board.",
    ("The ship brought 40 containers of rice. Those [40|60] containers are still on the quay."),
    "Some 250 workers walked out on Monday. The [250|350] workers want more pay.",
    "A dozen students were hurt. The [12|20] students were taken to hospital.",
    "Investigators found 36 shells in the yard. The [36|63] shells had no marks.",
    "Two gunmen shot at the house. The [two|three] gunmen fled in a van.",
    "She has written 11 novels. Her [11|17] novels have been translated into Danish.",
    "The company has 31 shops. It will close all of its [31|13] shops.",
    (
        "Nine climbers were missing on Monday. By Tuesday, rescuers had found five of the "
        "[nine|eleven] climbers."
    ),
    "The tower is 120 metres tall. The [120|210]-metre tower was built in 1990.",
    "Fifteen children were in the bus. The [15|17] children sang.",
    "The court heard 18 witnesses. The testimony of the [18|16] witnesses took a week.",
    "The crash injured 30 people. The [30|40] injured are in hospital.",
    "The flood killed 30 people. The [30|40] dead include two children.",
    "The death toll stood at 30 on Monday. All [30|40] dead have been named.",
    "The ministry bought 200 tents in May. The [200|300] tents it bought are too small.",
    "The paper sells 80,000 copies a day. Those [80,000|60,000] copies bring in little.",
    ("The eight-member panel met on Monday. The [eight|nine]-member panel will report in May."),
    "The jury has eight members. The [eight|nine]-member jury met on Monday.",
    "Two of the five bridges are closed. The [five|six] bridges were built in 1950.",
    "The 46-page letter was found on Monday. On all [46|64] pages there is a stamp.",
    "Scientists tagged 60 whales. They followed the [60|90] animals for a year.",
    "A gang stole 14 paintings. The [14|24] works are worth millions.",
    "Russia has sent 40 tanks to the border. The [40|60] vehicles came by train.",
    ("The ferry sank with 200 people aboard. Only 20 of the [200|300] people aboard were saved."),
    "The ferry sank with 200 people aboard. Only 20 of those [200|300] were saved.",
    "About a dozen nurses resigned. All [12|18] will be replaced, the hospital said.",
    (
        "Rescuers pulled 23 miners from the shaft near Velm on Sunday. The [23|32] men were "
        "flown to a clinic in the capital."
    ),
    (
        "A cargo ship with a crew of 19 ran aground off the cape. All [19|16] sailors were "
        "brought ashore by helicopter."
    ),
    (
        "The agency recalled 8,500 cars because of a faulty brake. Owners of the "
        "[8,500|5,800] vehicles were written to last week."
    ),
    (
        "The court ordered the bank to pay $45 million in damages. The bank said it would "
        "fight the [$45|$54] million payment."
    ),
    (
        "Unknown men broke into the vault and took 64 gold coins. Experts put the value of "
        "the [64|46] coins at two million euros."
    ),
    (
        "The government will spend 300 million euros on the dam. Critics say the [300|400] "
        "million euro dam is a waste."
    ),
    (
        "In his 90-minute speech, the president did not mention the war. Reporters noted that"
        " the [90|60]-minute address had no new ideas."
    ),
    (
        "The airline said 73 of its planes would stay on the ground. It hopes to have the "
        "[73|83] planes back in the air by June."
    ),
    (
        "Prosecutors say 17 officers took bribes. Lawyers for the [17|27] officers said the "
        "case was weak."
    ),
    (
        "The survey asked 2,000 adults in May. Of the [2,000|1,200] adults, a third said they"
        " had lost work."
    ),
    (
        "The trust owns 45 schools in the north. It said that all [45|54] of its schools "
        "would open on time."
    ),
    (
        "Part of the roof fell in yesterday, killing nine patients, police said. The ward was "
        "full. All of the [nine|six] patients who died were over 60 years old."
    ),
    (
        "Eleven Syrian families arrived in the village in spring. The [11|13] families live "
        "in the old inn."
    ),
    (
        "A swarm of 200 drones hit the refinery. Air defences shot down most of the [200|300]"
        " drones, the army said."
    ),
    (
        "The 14-year-old programme has cost 2 billion euros. Nobody has looked into the "
        "[14|19]-year-old programme until now."
    ),
    (
        "The strike by 3,200 train drivers began at midnight. The [3,200|2,300] drivers want "
        "a shorter week."
    ),
    ("Volunteers counted 412 birds on the island. The [412|421] birds belong to nine species."),
    (
        "The storm left 40,000 homes without power. Power was back in half of the "
        "[40,000|60,000] homes by noon."
    ),
    (
        "The landslide buried 15 houses and killed 22 people. The landslide, which killed "
        "[22|27] people, was the worst in years."
    ),
    ("The mayor, Olga Reyes, 51, has held the post since 2016. Reyes, [51|61], will stand again."),
    (
        "The magazine was founded with 30 subscribers. Today it has 9,000 readers. Its "
        "[9,000|19,000] readers live in 60 countries."
    ),
    (
        "Divers found eight bodies in the wreck. The [eight|nine] bodies were brought to the "
        "harbour."
    ),
    ("They sailed for 40 days without sight of land. The [40|50]-day voyage ended in Lisbon."),
    (
        "The firm plans to build 1,200 flats on the site. Neighbours fear that the "
        "[1,200|2,100] flats will bring more traffic."
    ),
    (
        "Police seized 12 kilograms of cocaine. The [12|21] kilograms of cocaine were hidden "
        "in bananas."
    ),
    (
        "The pipeline is 1,100 kilometres long. The [1,100|1,300]-kilometre pipeline crosses "
        "three borders."
    ),
    (
        "Six activists were arrested at the gate. A judge released the [six|eight] activists "
        "on bail."
    ),
    (
        "“There is a cost for the airlines, US$200,000,” the minister said. If a maker is willing "
        "to pay the [US$200,000|US$250,000] itself, he does not object."
    ),
    (
        "Most of the sick are small, and four children have died from the milk so far. The board "
        "looks into the [four|five] deaths and into the rise of illness."
    ),
    (
        "Doctors looked at tissue of fourteen patients, most of whom are men. The study covered "
        "[14|17] patients, which is few."
    ),
    (
        "At least 28 people drowned, 46 were rescued, and 34 others are missing, police said. The "
        "boat was old. Eleven of the [28|26] fatalities were from one village."
    ),
    (
        "The collapse of a roof killed nine patients and hurt 25 other people. There were 41 "
        "patients in the ward. The building is from 1962. All of the [nine|six] patients who died "
        "were over 60."
    ),
)
