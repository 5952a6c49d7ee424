/**
 * Runs of words that mean what one word does: phrasal verbs, light verbs with their noun, fixed names of offices. «=» parts the words,
 * each in its base form, from the one word. Data only.
 */
export const PHRASES = `
put off=postpone|hold off=postpone|call off=cancel|turn down=reject|throw out=dismiss|vote down=reject|rule out=exclude|step down=resign
stand down=resign|give up=abandon|drop out=withdraw|pull out=withdraw|back out=withdraw|bow out=withdraw|back down=relent|give in=relent
break down=collapse|fall apart=collapse|fall through=fail|give way=collapse|come down=fall|go down=sink|blow up=explode|go off=explode
set off=depart|take off=depart|break out=begin|kick off=begin|get under way=begin|come to an end=end|wind up=end|wrap up=end|draw to a close=end
set up=establish|bring in=introduce|bring about=cause|lead to=cause|give rise to=cause|carry out=perform|go ahead=proceed|go on=continue
carry on=continue|keep on=continue|hold on=continue|take over=acquire|buy up=acquire|snap up=acquire|merge with=merge|sell off=sell
shut down=close|close down=close|cut off=isolate|seal off=isolate|lay off=dismiss|let go=dismiss|make redundant=dismiss|cut back=reduce
scale back=reduce|bring down=reduce|cut down=reduce|go up=rise|shoot up=rise|pick up=rise|go down to=fall|hand over=deliver|hand out=distribute
give out=distribute|give away=donate|turn over=deliver|hand in=submit|put forward=propose|come up with=propose|draw up=draft|work out=draft
speak out=criticise|hit out=criticise|lash out=criticise|take aim=criticise|call for=demand|push for=demand|press for=demand|ask for=demand
insist on=demand|call on=urge|look into=investigate|look for=seek|search for=seek|hunt for=seek|find out=discover|come across=discover
turn up=appear|show up=appear|come out for=endorse|come out in favour=endorse|back up=support|stand by=support|throw weight behind=support
stand for=candidate|run for=candidate|make off=steal|get away=escape|break into=burgle|break in=burgle|run away=flee|take to streets=protest
take into custody=arrest|take in custody=arrest|give himself up=surrender|turn himself in=surrender|lock up=imprison|send to jail=imprison
send to prison=imprison|put behind bars=imprison|find guilty=convict|hand down=sentence|let off=acquit|open fire=shoot|gun down=shoot
shoot dead=kill|shoot down=shoot|burn down=burn|set fire=burn|catch fire=burn|set ablaze=burn|lose life=die|cost life=kill|claim life=kill
pass away=die|take life=kill|come under fire=attack|come under attack=attack|carry out attack=attack|launch attack=attack|do away=abolish
take part=participate|take place=happen|make clear=declare|make public=publish|put online=publish|make sure=ensure|take office=inaugurate
swear in=inaugurate|go to poll=vote|cast ballot=vote|cast vote=vote|hold talk=negotiate|table a bill=propose|reach agreement=agree
reach deal=agree|strike deal=agree|sign up=agree|shake hand=agree|turn away=repel|drive out=expel|throw out of country=expel|kick out=expel
force out=expel|leave home=flee|stop work=strike|walk out=strike|down tool=strike|lay down=stipulate|make landfall=arrive|touch down=land
make way=travel|make trip=visit|pay visit=visit|make visit=visit|drop in=visit|look around=visit|take up=begin|pull down=demolish
tear down=demolish|knock down=demolish|put out=extinguish|pay tribute=praise|go missing=disappear|go into hiding=hide|point out=mention
put up=build|fight back=resist|hold out=resist|keep out=exclude|shut out=exclude|wipe out=destroy|run out=exhaust|bring up=raise
out of order=broken|head of state=president|chief executive=boss|head of government=premier|prime minister=premier|act of war=attack
`;
