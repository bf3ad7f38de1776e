/** Nouns people name in prompts, by field of life: what the catalogue is measured against. */
export const everydayNouns: Readonly<Record<string, readonly string[]>> = {
  kitchen: words(
    'cup,mug,plate,bowl,fork,knife,spoon,teapot,kettle,frying pan,saucepan,pot,wine glass,bottle,jar,toaster,oven,refrigerator,coffee machine,espresso machine,cutting board,rolling pin,whisk,blender',
  ),
  home: words(
    'bed,sofa,armchair,chair,stool,table,desk,lamp,bookshelf,wardrobe,mirror,carpet,curtain,pillow,candle,clock,vase,bathtub,toilet,washing machine,television,door,window,fireplace',
  ),
  office: words(
    'computer,laptop,keyboard,smartphone,telephone,printer,pen,pencil,notebook,book,envelope,calendar,stapler,briefcase,whiteboard,chair,filing cabinet,scissors,calculator,paper clip',
  ),
  street: words(
    'car,taxi,bus,truck,bicycle,motorcycle,scooter,van,tram,train,police car,ambulance,fire engine,traffic light,street lamp,bench,mailbox,fountain,billboard,hydrant,hatchback,convertible,limousine,bridge',
  ),
  sport: words(
    'football,basketball,tennis racket,baseball,golf ball,skateboard,surfboard,ski,snowboard,ice skate,boxing glove,trophy,medal,whistle,dumbbell,bow,helmet,frisbee,kayak,goalkeeper',
  ),
  music: words(
    'guitar,electric guitar,violin,cello,piano,drum,drum kit,trumpet,saxophone,flute,clarinet,harp,accordion,banjo,trombone,microphone,headphones,loudspeaker,violinist,tambourine',
  ),
  clothes: words(
    'hat,cap,t-shirt,shirt,sweater,jacket,coat,dress,skirt,jeans,shoe,sneaker,boot,sandal,glove,scarf,sock,sunglasses,necklace,ring,watch,umbrella,backpack,handbag',
  ),
  food: words(
    'apple,banana,orange,strawberry,grape,lemon,pineapple,watermelon,tomato,carrot,potato,onion,mushroom,bread,croissant,cheese,egg,cake,birthday cake,cookie,doughnut,pizza,burger,sandwich,croissant sandwich,sushi,soup,salad,ice cream,chocolate,coffee,tea,beer,wine,cocktail,milk',
  ),
  buildings: words(
    'house,cottage,church,cathedral,castle,tower,skyscraper,temple,pagoda,mosque,lighthouse,windmill,barn,school,hospital,museum,shop,bakery,factory,stadium,pyramid,tent,igloo,palace',
  ),
  nature: words(
    'tree,oak,pine,palm,rose,tulip,sunflower,daisy,orchid,lily,bouquet,cactus,fern,bush,leaf,rock,feather,shell,moon,sun,star,cloud,rainbow,volcano',
  ),
  tools: words(
    'hammer,saw,screwdriver,wrench,axe,shovel,ladder,bucket,broom,rake,wheelbarrow,drill,rope,chain,key,lock,flashlight,paintbrush,pliers,toolbox',
  ),
  toys: words(
    'teddy bear,doll,ball,kite,balloon,puzzle,dice,chess piece,yo-yo,robot,rocking horse,toy car,building block,swing,slide,spinning top',
  ),
  animals: words(
    'dog,labrador,chihuahua,cat,siamese cat,horse,cow,sheep,pig,goat,rabbit,hamster,mouse,squirrel,fox,wolf,bear,lion,tiger,elephant,giraffe,monkey,kangaroo,owl,eagle,parrot,penguin,swan,turtle,frog,snake,fish,shark,dolphin,whale,butterfly,bee,spider',
  ),
  people: words(
    'man,woman,boy,girl,baby,doctor,nurse,teacher,chef,firefighter,policeman,astronaut,pirate,knight,king,queen,wizard,dancer,ballerina,clown,cowboy,farmer,soldier,scientist',
  ),
  travel: words(
    'airplane,helicopter,hot air balloon,rocket,sailboat,yacht,rowboat,canoe,ship,cruise ship,submarine,suitcase,camera,map,compass,carriage,sled,tractor',
  ),
}

function words(list: string): readonly string[] {
  return list.split(',')
}
