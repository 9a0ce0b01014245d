/**
 * The 3200 most frequent leaked passwords with at least six characters and four letters; what consists of digits only
 * is found by rule. From the list of zxcvbn (Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., MIT licence), in
 * the edition of @zxcvbn-ts/language-common 3.0.4. Sorted, not by frequency.
 */
const TEXT = `
123456qwerty 12345qwert 1234abcd 1234qwer 123qweasd 123qweasdzxc 123qwerty 12qwaszx 1a2b3c4d 1passwor 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y 1qa2ws3ed 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1qwerty 1x2zkg8w 4runner 50cent 8j4ye3uz a1b2c3d4
a1s2d3f4 aaliyah aardvark abcd1234 aberdeen abgrtyu abigail abraham absolut access access14 accord account achilles
action active adgjmptw adidas admiral adonis adrian adriana aezakmi africa agent007 aggies aikido airborne airbus
airforce airplane alabama alaska albatros albert alberto albina albion alejandr aleksandr aleksandra aleksey alexande
alexander alexandr alexandra alexis alfred alibaba alicia aliens alison alliance allison allmine allsop alpha1 alpine
alucard always alyssa amadeus amanda amanda1 amateur amazon amber1 amelia america america1 american amsterda amsterdam
anaconda anakin analsex anarchy anastasia anders anderson andrea andreas andrei andres andrew andrew1 andrey anfield
angel1 angela angelica angelina angelo angels anhyeuem animal animals annette answer anthony anthony1 antonio anubis
anything apache apollo apollo13 apple1 apple123 applepie apples aquarius aragorn archer archie area51 arizona armani
arnold arsenal arsenal1 artemis arthur artist asdasd asdf123 asdf1234 asdfasdf asdfgh asdfghj asdfghjk asdfghjkl
asdfjkl asdzxc ashley ashley1 ashton aspire aspirine assass assassin assfuck asshole asshole1 assholes assman asterix
astrid astros athena atlanta atlantic atlantis atomic attack attitude auburn audia4 audrey august aurora aussie austin
australi australia autumn avalanch avalon avatar avenger awesome azamat azerty azsxdc azsxdcfv babies babyblue babyboy
babydoll babygirl babylon babylon5 backdoor backup badass badboy baddog badger baggins bailey baller balloon bambam
banana bananas bandit bangbang bangkok banker banshee barbara barber barbie barcelon barcelona barefoot barkley barney
barrett barsik baseball basket basketba basketball bassman bastard batman batman1 battle baxter bayern beaches beagle
beaner beanie bearbear beastie beatles beatrice beautiful beauty beaver beavis beckham beefcake beerbeer beetle
believe belinda bender bengals benjamin bennett benson bentley beretta berlin bernard bernie bertha bertie bethany
better beverly bianca bicycle bigass bigballs bigbear bigbird bigboobs bigboy bigcock bigdaddy bigdick bigdog bigfoot
bigger biggie biggles bigguy bigmac bigman bigmoney bigone bigred bigsexy bigtime bigtits bikini billie billy1
billybob billyboy bimmer birdie birdman birthday biscuit bishop bitch1 bitches biteme bizkit blabla black1 blackcat
blackdog blackhaw blackie blackjac blackman blacks blacky blades blahblah blaster blazer blessed blessing blink182
blizzard blonde blondes blondie bloody blossom blowjob blowme blue123 blue22 bluebird blueblue blueboy bluedog
blueeyes bluemoon bluesky bobafett bobbie bobbob bobby1 bobcat boeing bogart bogdan bohica bollocks bollox bomber
bond007 bondage bonehead bonita bonjour bonkers bonnie bonsai boobies booboo booger boogie boomboom boomer bootie
boricua bossman boston bottle bottom bounce bowler bowling bowser boxing br0d3r bradford bradley brandi brando brandon
brandon1 brandy brasil braves brazil breast breeze brenda brendan brian1 briana brianna bridge bridget brighton
bristol britney brittany broadway broken bronco broncos brooke brooklyn brooks brother brothers brownie browns
brucelee bruins brutus bryant bubba1 bubbas bubble bubbles bucket buckeye buckeyes buckshot buddha buddy1 budlight
budman budweise buffalo buffett bugger builder bulldog bulldogs bullet bullseye bullshit bunghole burger burton
business busted buster buster1 butler butter butterfl butterfly butthead butthole buttman button buttons byteme
cabbage cactus cadillac caesar caitlin calico caliente californ california caligula callaway callie calvin camaro
cambiami camelot camels camera cameron camilla camille campbell canada canadian cancel cancer cancun candle candyman
cannon cantona capital capone captain caramel carbon cardinal carina carlos carlton carmen carole carolina caroline
carolyn carpet carrera carrie carrot carson carter cartman cartoon casanova caserta casey1 casino casper cassidy
cassie castle catalina catch22 catdog catfish catherin catherine catman cavalier caveman ccbill cdtnkfyf cecilia
cedric celeron celeste celica celine celtic celtics center central cessna cfitymrf chainsaw champion champs chance
chandler chanel change changeme charger chargers charles charles1 charley charli charlie charlie1 charlott charlotte
charlton charly charmed chaser cheers cheese cheese1 cheetah chelsea chelsea1 chemical cherokee cherry cheryl chester
chester1 chevelle chevrole chevy1 chewie cheyenne chicago chicago1 chichi chicken chicken1 chickens chicks chiefs
children chipper chivas chocolat chocolate chopper chris1 chrisbln chrissy christ christia christian christie christin
christina christine christop christopher christy chronic chrono chubby chuckles chucky church cigars cinder cinnamon
cjkysirj cjkywt claire clancy clapton clarence clarinet classic claude claudia clayton clemson clevelan clifford
clinton clipper clitoris cloud9 clover cobra1 cocacola coconut coffee cohiba coleman colleen college collins colombia
colorado colors colt45 coltrane columbia columbus combat comics command commando compaq compute computer concrete
condom condor connect conner connie connor conrad consumer contact content control cookie cookies cooldude cooler
coolguy coolio coolman cooper cooter copper cornell corona corrado corvette cosmos cosworth cotton cougar country
courtney cowboy cowboys cowboys1 coyote cracker crawford crazy1 crazybab creampie creamy creative credit cricket
crimson cristina critter cruise cruiser crunch crusader crysis crystal cthulhu cthutq cubbies cuddles cumming cumshot
cupcake curious curtis custom cutlass cutter cxfcnmt cyclone cyclops cynthia cypress daddy1 daewoo dagger daisy1
dakota dalejr dallas dallas1 dalton damage damian damien dammit damnit dancer danger daniel daniel1 daniela danielle
daniil danila dannyboy danzig daphne darkness darkside darkstar darling darren darwin david1 davids davidson dawson
daytona dbrnjhbz deacon deadhead deadman deanna death1 debbie deborah december deedee deejay deepthroat deeznuts
deeznutz defender defiant deftones delete delta1 demons denali denise deniska dennis denver depeche derrick desert
design designer desire deskjet destiny detroit devildog devils dexter dfkthbz dfkthf dfktynbyf dfvgbh dharma diablo
diamond diamond1 diamonds dickhead diehard diesel dietcoke digger digital dilbert dilligaf dillon dinamo dingdong
dinosaur direct director discover disney divine dkflbckfd dkflbvbh doberman doctor dodge1 dodger dodgeram dodgers
doggie dogman dollar dollars dolphin dolphins dominic domino donald donkey donnie donuts doobie doodle doogie dookie
dorian dorothy double doughboy douglas downtown dracula dragon dragon1 dragons dragoon dreamer dreams driver drizzt
droopy drowssap drpepper drummer dthjybrf dublin ducati duchess dudley dumbass duncan durango duster dustin eagle1
eagles eastside eatpussy eatshit eclipse eduard eduardo edward edwards eeyore eileen einstein ekaterina elaine
electric element elephant eleven elijah elizabet elizabeth elliot elliott elvira elvis1 elwood emerald emerson emily1
eminem emmanuel emmitt empire energy engage engine engineer england english enigma enter1 enterpri enterprise ericsson
ernest erotic erotica escape escort esther eternity eugene europa europe evelyn everest everton excalibu exigen
exigent exodus explorer express extreme fabian fabric facial faggot falcon falcons fallen fallout family fantasy
farmer farside fashion faster fatass fatboy fatcat father fatima fatman feather february federico felicia felipe
fender fernand fernando ferrari ferrari1 ferret fetish fghtkm ficken fiesta figaro fighter filter filthy finger
fingers finish fireball firebird firefly firefox fireman fisher fishes fishing fitness fktrcfylh fktrcfylhf fktrctq
flames flamingo flash1 flatron fletch fletcher flight flipper floppy florence florian florida florida1 flounder flower
flowers fluffy flyboy flyers flying foobar footbal football football1 fordf150 forest forever forfun forget forgot
formula formula1 forrest fortuna fortune fossil foster fowler foxtrot france frances francesc francis franco francois
frank1 frankie franklin franky freaks freaky freckles freddie freddy frederic fredfred freedom freedom1 freeman
freepass freeporn freeuser freeze french friday friend friends fright frisco frogger froggy front242 frontier frosty
frozen fucked fucker fuckers fuckface fuckfuck fuckher fuckin fucking fuckit fuckme fuckoff fuckthis fucku2 fuckyou
fuckyou1 fuckyou2 fugazi function funtime fusion futbol future fyfcnfcbz fylhtq gabrie gabriel galaxy galina galore
gambit gandalf gandalf1 gangbang gangsta gangster garage garbage garcia garden garfield gargoyle garrett gaston
gateway gateway1 gators gbpltw gegcbr geheim gemini general genesis genius george george1 georgia gerald gerard german
germany geronimo getmoney getsome gfhjkm gfhjkm123 ghbdtn ghbdtnbr ghetto ghjcnj ghjcnjnfr giants gibson gilbert
gillian ginger ginger1 giorgi giovanni giuseppe gizmo1 gizmodo gjkbyf gladiator global gloria gmoney gn56gn56 goalie
goblin goblue goddess godfather godsmack godzilla gofish goforit goldberg golden goldfish goldie goldstar golfball
golfer golfgolf golfing goliath gollum goober goodboy goodbye goodluck goodman goodtime google gopher gordon gordon24
gorilla gotcha gothic gotohell govols gracie graham grandma granny grapes grateful great1 greatone greece green1
greenbay greenday greene greens gregory gremlin grendel gretchen gretzky griffey griffin gringo grizzly groovy groucho
grover grumpy guardian guiness guinness guitar gundam gunnar gunner gunners gustav hacker hailey halflife hambone
hamburg hamilton hamlet hammer hammers hamster handsome hannah hannibal hansen hansolo happy1 happy123 happyday
hardcore harder hardon hardrock harley harley1 harmony harold harper harris harrison harry1 harvey hastings havefun
hawaii hawkeye hawkeyes hayden hayley hearts heather heather1 heaven hector hedgehog helena hellfire hello1 hello123
helloo hellyeah helpme hendrix hentai herbert herbie hercules herman hermes hershey hesoyam hidden highland hilton
hiphop history hithere hitler hitman hjvfirf hobbes hobbit hockey hockey1 holden holiday holland holly1 hollywoo
hollywood holmes holyshit homer1 homers homerun honda1 honey1 hongkong hooker hoosier hooter hooters hoover hopper
horizon horndog hornet horney horny1 horses hotboy hotdog hotpussy hotred hotrod hotsex hotshot hotstuff hottie houses
houston howard hudson hummer hungry hunter hunter1 hunting hurrican husker huskers huskies hustler hyperion ibanez
icecream iceman idontknow iforgot iguana ihateyou illini ilovesex iloveu iloveyo iloveyou imagine immortal impala
imperial incubus indian indiana indians indigo infantry inferno infiniti infinity ingrid insane insert inside integra
internet intrepid intruder ireland irish1 ironman isabel isabella isabelle isaiah island israel italia italian ivanov
ivanova iverson iwantu jabroni jackal jackass jackie jackoff jackson jackson1 jacob1 jaguar jamaica james1 jamesbon
jamesbond jammer janice janine january japanese jarhead jasmin jasmine jasmine1 jason1 jasper javier jayhawk jazzman
jeanette jeanne jeffrey jennie jennifer jenny1 jensen jeremiah jeremy jericho jerkoff jerome jersey jessic jessica
jessica1 jessie jester jesus1 jethro jewels jillian jimbob jimmy1 joanna joanne joejoe johanna johannes john316
johnboy johnjohn johnny johnson jokers jonathan jordan jordan1 jordan23 joseph joshua joshua1 journey jrcfyf judith
juggalo julian juliet julius jumper junebug jungle junior jupiter justdoit justice justin justin1 justine justme
juventus kahuna kaiser kaktus kamikaze kangaroo kansas karate karina karolina kasper katana katerina kathleen kathryn
katie1 katrin katrina kawasaki kcj9wx5n keeper kelley kelly1 kelsey kendall kennedy kenneth kenshin kentucky kenwood
kenworth kermit kevin1 keyboard keystone keywest kickass kicker killbill killer killer1 killme kimber kimberly kingdom
kingfish kingkong kingpin kingston kipper kirill kirsten kisses kissme kitkat kitten kitty1 kittycat klaster klingon
knickers knicks knight knights knopka kodiak kolobok koshka kosmos kostya kotenok kramer krishna krista kristen kristi
kristin kristina kristine kristy ktyjxrf kungfu labrador labtec lacrosse ladies ladybug laguna lakers lamont lancelot
lancer lansing laptop larisa lasvegas latino laurel lauren laurie lawrence lawyer leader leanne leather ledzep legacy
legend legion legolas lemons lennon leonard leonardo leonid leopard lesbian lesbians leslie lespaul lestat lester
letmein letmein1 letmein2 letsgo lexmark liberty library licker lickit lickme lifehack lifetime lightnin lights
lillian lincoln lindsay lindsey lineage2 lionking liquid lisalisa little liverpoo liverpool lizard lizzie lobster
logitech lokomotiv lolipop lolita lollipop lollol london lonely lonestar lonewolf longhorn looker looking looney
looser lorenzo lorraine losers louise loulou love123 love69 loveit lovelove lovely loveme loverboy lovers loveyou
loving lowrider lucifer lucky1 lucky13 lucky7 luckydog ludwig luther lvbnhbq macdaddy machine macross madden maddie
maddog madeline madison madison1 madman madmax madness madonna madrid maestro maggie maggot magic1 magick magicman
magnolia magnum magnus magpie maiden mailcreated5240 mailman majestic makaveli maksim malaka malcolm malibu malina
mallard mamapapa manager manchest manchester mandingo maniac manson manuel manutd maradona marathon marcel marcos
marcus margaret margarita mariah marian marianne marilyn marina marine mariners marines marino marino13 marion marisa
marissa marius market markus marlboro marlene marley marlin marshall martha martin martin1 martina martinez martini
marvel marvin maryjane maryland massimo massive master master1 masters matador mathew matilda matrix matthew matthew1
mattie mature maureen maurice maverick maxell maxima maximum maximus maxine maxmax maxwell mayday mayhem maynard
mazafaka meatball meathead meatloaf mechanic megadeth megaman megapass meghan melanie melinda melissa melissa1 mellon
mellow melody melvin member memorex memory memphis meowmeow mercedes mercury meredith meridian merlin mersedes
metallic metallica method mexico michael michael1 michaela micheal michel michele michell michelle michigan mickey
microlab micron microsof microsoft midget midnight mighty miguel mikemike milana milano milena military miller millie
million milton minecraft minime minnie miracle mirage miranda miriam mirror misfit mission mister mistress mitchell
mittens mobile models mollie molly1 moloko molson momoney monaco monalisa monday mondeo money1 moneyman moneys
mongoose monica monika monique monitor monkey monkey1 monkeys monopoly monroe monster montana montreal moocow mookie
moomoo moose1 morgan morpheus morris morrison moscow mother motherlode motorola mountain mouse1 movies mozart muffin
mulder multiplelo munchkin muppet murder murphy murray muscle mushroom music1 musica musicman mustang mustang1
mustangs mustard mybaby mylife mylove mypass myself mystery mystic nadine napass napoleon naruto nascar nastya natali
natalia natalie natasha nathalie nathan national natural nature naughty ncc1701a ncc1701d ncc1701e nebraska nellie
nelson nemesis neptune network nevada newbie newcastl newlife newman newpass newport newton newyork newyork1 nfnmzyf
nguyen nicholas nicola nicolas nicole nicole1 nigger nikita nikola nimrod niners nintendo nipper nipple nipples
nirvana nissan nitram nobody nofear nolimit noodle noodles nookie nopass norman norton nothing november nudist nugget
number number1 nuttertools nwo4life nyjets nylons nymets oakland oakley obiwan oblivion october odessa office ohyeah
oicu812 oilers oklahoma oksana oldman oliver olivia olivier omega1 onelove online onlyme openup operator oracle orange
orange1 oranges oregon orgasm original orioles orlando oscar1 osiris outkast outlaw overlord oxford pa55w0rd pa55word
pacific packard packer packers packers1 pacman padres paintbal paintball painter pakistan palace paladin palmer pamela
panama panasoni panasonic pancho pandora pantera panther panther1 panthers panties pantyhos panzer paradise paradox
parker parola parrot pascal pass123 pass1234 passat passion passme passpass passport passw0rd passwor passwor1
password password1 password123 passwords passwort patches patricia patrick patrick1 patriot patriots patton pauline
pavilion payton peaches peanut peanuts pearljam pebbles peekaboo peewee pegasus pencil penelope penguin penguins
penthous pentium people pepper pepper1 pepsi1 perfect personal pervert peter1 peterpan peters peterson peugeot peyton
phantom philip philippe philips phillies phillip phillips philly phoebe phoenix phoenix1 photos pianoman picard
picasso piccolo pickle pickles picture pierre piglet pikachu pillow pimpin pineappl pingpong pinkfloy pioneer pippen
pirate pirates pisces pistol pitbull planet plastic platinum playboy player playtime please pleasure plumber plymouth
poetry poison pokemon pokemon1 polaris police polina polniypizdec0211 polska pompey poncho pontiac poodle poohbear
pookie poontang pooper poopie poopoo pooppoop pooter popcorn popeye porkchop pornos pornstar porsche porsche9 porter
portland portugal poseidon positive possum postal potato potter powder powell power1 powers precious predator prelude
premier presario presto preston pretty primus prince princes princess printer prissy private privet prodigy profit
psycho pudding pumpkin punisher punkin punkrock puppies pupsik purple pussie pussies pussy1 pussy69 pussycat pussys
putter pyramid python q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qawsed qawsedrf qazqaz qazwsx qazwsx12 qazwsx123 qazwsxed
qazwsxedc qazwsxedcrfv qazxsw qazxswedc quality quantum quartz quattro queens quincy qwaszx qweasd qweasdzxc qweqwe
qwer123 qwer1234 qwerasdf qwert1 qwert123 qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwertyu qwertyui qwertyuio qwertyuiop r2d2c3po rabbit rabota racecar racerx rachael rachel racing rafael ragnarok
raider raiders raiders1 railroad rainbow raistlin rambler rammstein ramona ramses randall random ranger ranger1
rangers rangers1 raptor rascal rasdzv3 rasputin rastaman raven1 ravens raymond rbhbkk rctybz reading reagan reality
reaper rebecca rebels redalert redbull reddog redfish redhead redhot redman redneck redrum redskins redsox redwings
reebok reggie regina remember renault renegade rereirf rescue research respect retard retired revenge review rfhbyf
rfnthbyf rfrfirf rfrnec rhbcnbyf rhonda ricardo richard richard1 richards richie richmond rightnow ripper rivers
rjirfrgbde rjntyjr rjycnfynby roadkill robbie robert robert1 roberta roberto roberts robinson robotech rocker rocket
rockets rockhard rockon rockstar rocky1 rodman rodney rogers roland roller rolltide romance romashka rommel ronald
ronaldo ronnie rookie rooney rooster rootbeer roscoe rosebud rosemary rotten route66 rovers roxanne royals rtyuehe
rubber runner running rupert rush2112 ruslan russell russia russian rustam rusty1 sabbath sabina sabine sabres sabrina
sadie1 safari safety sailboat sailing sailor saints sakura salmon salvador samantha samara samiam sammie sammy1
sampson samson samsung samsung1 samuel samurai sanchez sanders sandiego sandman sandra sandro sandy1 santana santiago
santos sapper sapphire sarah1 saratoga sascha sasha1 sasuke satan666 saturday saturn sauron sausage savage savannah
sayang scania scanner scarface scarlet scarlett school science scooby scoobydo scooter scooter1 scorpio scorpion
scotch scotland scott1 scottie scotty scrappy scratch scream scruffy scully seamus searay search seattle sebastia
sebastian second secret secret1 security seeker seinfeld select selena seminole semperfi senior sentinel septembe
september serega serena serenity sergei sergey sergio server service sesame seven7 sex4me sexsex sexual sexxxx sexy69
sexygirl sexyman shadow shadow1 shaggy shalom shaman shamrock shaney14 shania shannon shannon1 shaolin sharks sharky
sharon shasta shaved shazam shearer sheena sheila shelby shelley shelly shemale sherlock sherman sherry sherwood
shiloh shirley shithead shitty shogun shooter shopping shorty shotgun showme showtime sidney siemens sierra silence
silver silvia simon1 simona simone simple simpson simpsons sinatra sinbad sinclair singer single sinner sirius sister
sithlord sixers skater skeeter skidoo skiing skinny skipper skippy skittles skorpion skydive skyline skywalke
skywalker slacker slappy slapshot slayer sleepy slider slipknot slutty smegma smelly smiles smiley smitty smoker
smokes smokey smokin smooth smudge snake1 snakes snapon snapper snapple snatch sneakers snickers sniper snoopdog
snoopy snowball snowboar snowman snuggles sobaka soccer soccer1 socrates softball software sojdlg123aljg soldier
soleil solnce solomon solution somethin sommer sooner sooners sophia sophie soso123aljg southern southpark spanking
spankme spanky sparkle sparks sparky sparrow sparta spartak spartan spartans speaker spears special spectrum speedy
spencer spider spiderma spiderman spidey spike1 spirit spitfire splash splinter spongebob spooky sports spring
springer sprint sprite spunky spyder squirrel squirt srinivas stacey stalker stallion standard stanley staples star69
starbuck starcraft stardust starfire starfish stargate starship startrek starwars static station stealth steele
steeler steelers stefan stefano stella stephani stephanie stephen stereo sterlin sterling steve1 steven stevie stewart
sticks sticky stimpy stinger stingray stinky stocking stocks stolen stonecol stoner stones stoney stormy strange
stranger street strider strike striker stripper stroke strong stuart student studio studly stumpy stunner stupid
subaru sublime subway success sucker suckit suckme sultan summer summer1 summit sundance sunday sunflowe sunnyday
sunrise sunset sunshin sunshine super1 super123 superfly superman superman1 supersta superstar support surfer surfing
susanne suzanne suzuki svetik svetlana swallow sweden sweetie sweetpea sweets sweety swimmer swimming swinger swingers
swordfis swordfish sydney sylvia syncmaster syracuse system tabitha tacobell tacoma tamara tanker tanner tardis target
tarheel tarheels tarzan tatiana tattoo tatyana taurus taylor taylor1 tazman tazmania tdutybq teacher technics techno
tekken telefon tempest temple tennis tequila teresa terminal terminator terrapin terror test123 test1234 tester
testing testtest texas1 thailand thanatos thanks thankyou theboss thecat theend thegame thekid theking theman theodore
theone theresa therock thesims thirteen thomas thomas1 thompson thongs throat thuglife thumper thunder thunder1
thursday tickle tiffany tiger1 tigers tigger tigger1 tights timber timothy tinker tinman tintin titanic titanium
titans titleist titties tobias tolkien tomato tomcat tommy1 tommyboy tomorrow tomtom tootsie topcat topdog topgun
topher topper tornado toronto torres toshiba tottenha toyota tracey tractor trader traffic trains trance transam
translator travel traveler travis treasure trebor trevor trfnthbyf tricky trident trigger trinidad trinity trisha
tristan triton triumph trixie trojan trojans trombone trooper trouble trucker trucks truelove truman trumpet trunks
trustno1 tsunami tucker tuesday tunafish tundra turbo1 turkey turkey50 turner turtle tweety twilight twinkle twisted
twister tyler1 typhoon tyrone ufkbyf ultima ultimate umbrella underdog undertaker unicorn united universe unknown
unreal usnavy usuckballz1 utopia vacation vagina valentin valentina valera valeria valerie valhalla valley vampire
vanessa vanhalen vanilla vector vectra vegeta velvet verbatim veritas vermont vernon verona veronica veronika vertigo
vfczyz vfhbyf vfhecz vfhufhbnf vfksirf vfrcbv vfrcbvrf vfvekz vfvfgfgf vfvjxrf viagra victor victoria victory vietnam
viewsonic viking vikings viktor viktoria village vincent violet viper1 vipers virgin virginia vision vitalik vivian
vkontakte vladik vladimir vladislav volley volume voodoo vortex voyager voyeur vulcan wagner walker wallace walleye
walmart walnut walrus walter wanker wapbbs warcraft warhammer warlock warlord warren warrior warriors warthog wasser
wassup watcher waterloo waters watson weasel weather weaver webmaster webster weezer welcome welcome1 werewolf werner
wesley western westham westside westwood wetpussy whatever whatsup wheels whiskey whisky whisper whitesox whitey
whitney whocares whynot wibble wicked wilbur wildcat wildcats wildfire william william1 williams willie willis willow
wilson window windows winner winnie winston winston1 winter wisdom wizard wolf359 wolfgang wolfie wolfman wolfpack
wolverin wolverine wolves wombat wonder woody1 woofwoof wookie wordpass working wrangler wrestlin wright wrinkle1
writer wutang xanadu xavier xbox360 xfiles xtreme yamaha yankee yankees yankees1 ybrbnf ybrjkfq yellow yfnfif yomama
yosemite yourmom yousuck yvonne yzerman zachary zaphod zaq12wsx zaq1xsw2 zaqwsx zaqxsw zenith zeppelin zerocool zidane
zipper zombie zvezda zxasqw12 zxcasd zxcasdqwe zxcv1234 zxcvbn zxcvbnm zxcvbnm1
`;

export const COMMON_PASSWORDS: readonly string[] = TEXT.trim().split(/\s+/);
