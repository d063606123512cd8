extension TextLanguage {
  /// Words of three to five letters that children know. In capitals they are stressed, or stand so on a button or a lamp;
  /// they are short for nothing.
  static let everydayEnglish = Set(
    """
    able about above ache act add admit adopt adult after again age agent ago agree ahead aid aim air alarm album
    alert alike alive all alley allow alone along also alter amber among anger angle angry ankle any apart apple
    apply april area argue arise arm arrow art aside ask audio aunt auto avoid awake award aware away awful baby
    back bad badge bag bake ball band bank bar bare barn base basic basin basis bath bay beach bean bear beat bed
    been beer begin being below belt bench bend best bet big bike bill bin bird birth bit bite black blame blank
    blind blink block blood blow blue board boat body boil bold bolt bomb bone bonus book boot born both bowl box
    boy brain brake brand brave bread break brick bride brief bring broad broke brown brush build bulb bulk burn
    burst bus bush busy but buy buyer cab cable cafe cage cake call calm came camp can canal candy cap car card care
    cargo carry cart case cash cast cat catch cause cease cell cent chain chair chalk chart chat cheap check cheek
    chest chief child chin city civil claim class clean clear clerk click climb clock close cloth cloud club coach
    coal coast coat code coin cold come comic cook cool copy core corn cost couch cough could count court cover cow
    crack crash cream crew crime crop cross crowd cruel cry cup cure curve cut cycle dad daily damp dance dare dark
    data date dawn day dead deaf deal dear death debit debt deep deer delay deny desk devil dial diary did die diet
    dig dirt dirty disc dish does dog doing doll done door doubt down dozen draft drag draw dream dress drill drink
    drive drop drug drum dry duck due dull dust duty each eager ear early earn earth ease east easy eat edge egg
    eight elbow elder else email empty end enemy enjoy enter entry equal error essay even event ever every exact
    exam exit extra eye face fact fail faint fair faith fall false fan far fare farm fast fat fate fault fear fee
    feed feel feet fell fence fever few field fifth fifty fight file fill film final find fine fire firm first fish
    fist fit five fix flag flame flash flat flesh float flood floor flour flow flush fly focus fog fold food foot
    for force fork form fort forty forum found four frame frank fraud free fresh front fruit fuel full fully fun
    fund funny fuse gain game gap gas gate gave gear get giant gift girl give given glad glass globe glove glue goal
    gold gone good got grade grain grand grant grass grave gray great green greet grew grey grief grip gross group
    grow guard guess guest guide guilt gun guy habit had hair half hall hand hang happy hard harm has hat hate have
    head heal hear heard heart heat heavy heel held hello help hence her here hers hide high hill him hint hip hire
    his hit hobby hold hole holy home honey hook hope horse hose host hot hotel hour house how huge human hunt hurry
    hurt ice idea ideal ill image inch index info inner input into iron issue item its jail jam jar jaw jeans jelly
    job join joint joke joy judge juice july jump june jury just keen keep kept key kick kid kill kind king kiss kit
    knee knew knife knit knock know known label lack lady lake lamb lamp land lane large last late later laugh law
    lawn lay layer lazy lead leaf leak learn lease least leave led left leg legal lemon lend less let level lid lie
    life lift light like limb limit line link lip list live liver load loan local lock log logic long look loop
    loose lord lose loss lost lot loud love low lower loyal luck lucky lunch lung mad made mail main major make male
    man many map march mark marry mass match mate math may maybe mayor meal mean meant meat media meet melt men menu
    mercy mere merge merry metal meter might mild mile milk mind mine minor minus miss mix mixed mode model modem
    money month mood moon moral more most motor mount mouse mouth move much mud mum music must mute nail name near
    neat neck need nerve nest net never new news next nice niece night nine ninth noise none noon nor north nose not
    note noted notes novel now nurse nut oak obey occur ocean odd off offer often oil okay old older once one onion
    only onto open order organ other ought our ours out outer oven over owe owed own owner pace pack page paid pain
    paint pair palm pan panel panic paper park part party pass past pasta paste patch path pause pay peace peak pear
    pen pence per pet phase phone photo piano pick piece pig pile pill pilot pin pink pipe pitch place plain plan
    plane plant plate play plea plot plug plus poem poet point pond pool poor pop porch port pose post pot pound
    pour power pray press price pride prime print prior prize probe proof proud prove pub pull pulse pump pupil pure
    purse push put queen query queue quick quiet quit quite quote race rack radio rail rain raise ran range rank
    rapid rare rash rate raw reach react read ready real rear red refer relax relay rely rent reply reset rest retry
    rich rid ride right ring rinse ripe rise risk rival river road roast rob robot rock role roll roof room root
    rope rose rough round route row royal rub rude rug ruin rule run rural rush sad safe said sail salad sale salt
    same sand sat sauce save saw say scale scan scar scene scope score sea seal seat see seed seek seem seen self
    sell send sense sent serve set seven sew sex shade shake shall shame shape share sharp she shed sheep sheet
    shelf shell shift shine ship shirt shock shoe shoot shop shore short shot shout show shut shy sick side sight
    sign silk silly since sing sink sir sit site six sixth sixty size skill skin skip skirt sky sleep slice slide
    slip slot slow small smart smell smile smoke snack snake snow soap sock sofa soft soil sold sole solid solve
    some son song soon sore sorry sort soul sound soup sour south space spare speak speed spell spend spent spicy
    spin spoke spoon sport spot spray staff stage stain stair stale stamp stand star start state stay steal steam
    steel steep stem step stick stiff still stir stock stone stood stop store storm story stove straw strip stuck
    study stuff style such sugar suit sum sun super sure swap swear sweat sweep sweet swim swing table tail take
    taken tale talk tall tank tap tape task taste tax taxi tea teach team tear teeth tell ten tend tent tenth term
    terms test text than thank that the theft their them theme then there these they thick thief thin thing think
    third this those three threw throw thumb thus tidy tie tight tile till time tiny tip tired title toast today toe
    token told tone too took tool tooth top topic torch total touch tough tour towel tower town toy track trade
    trail train trap tray treat tree trend trial trick tried trip truck true trust truth try tube tune turn twice
    twin two type tyre ugly uncle under union unit unite until upon upper upset urban urge use used user usual valid
    value van vast vein very video view visa visit vital vivid voice void vote voter wage wait wake walk wall want
    war warm warn was wash waste watch water wave wax way weak wear web wed week weigh well went were west wet what
    wheel when where which while white who whole whom whose why wide widow wife wild will win wind wine wing wipe
    wire wise wish with woman women won wood wool word work world worn worry worse worst worth would wound wrap
    wrist write wrong wrote yard yeah year yes yet you young your yours youth zero zone
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
