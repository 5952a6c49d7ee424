/** Bodies that news names without saying what they are: «the Kremlin», «the OSCE», «the Pentagon». Data only. */
import type { SourceRole } from '../model.ts';

interface BodyList {
  readonly role: SourceRole;
  /** Without «the»; parted by bars. */
  readonly names: string;
}

export const BODY_LISTS: readonly BodyList[] = [
  {
    role: 'government',
    names: `Kremlin|White House|Downing Street|No 10|No. 10|Number 10|Whitehall|Foreign Office|Home Office|State Department|Treasury|
      Elysee|Élysée|Bundestag|Bundesregierung|Knesset|Duma|Verkhovna Rada|Riksdag|Folketing|Storting|Diet|Lok Sabha|Capitol Hill|Congress|
      Senate|House of Commons|House of Lords|House of Representatives|FBI|CIA|NSA|MI5|MI6|FSB|SBU|GRU|Mossad|Shin Bet|CDC|FDA|EPA|NASA|
      HMRC|DWP|NHS|DVLA|Ofcom|Ofgem|Ofsted|Ofwat|Environment Agency|Bank of England|Federal Reserve|Fed|Bundesbank|IRS|FAA|NTSB|FEMA|
      Department of Justice|Justice Department|Homeland Security|DHS|SEC|FTC|FCC|Cabinet Office|Taliban|Holyrood|Stormont|Senedd|Met Office|
      National Weather Service|European Commission|European Council|European Parliament|ECB|European Central Bank`,
  },
  {
    role: 'international-organization',
    names: `United Nations|UN|U.N.|Nato|NATO|European Union|EU|E.U.|OSCE|WHO|World Health Organization|World Health Organisation|IMF|
      International Monetary Fund|World Bank|IAEA|International Atomic Energy Agency|Unicef|UNICEF|UNHCR|Unesco|UNESCO|UNRWA|OECD|Opec|OPEC|
      Opec+|OPEC+|WTO|World Trade Organization|African Union|Arab League|Council of Europe|Interpol|Europol|Frontex|Red Cross|ICRC|Red Crescent|
      International Committee of the Red Cross|ASEAN|Asean|Ecowas|ECOWAS|G7|G20|Security Council|General Assembly|UN Security Council|
      World Food Programme|World Food Program|WFP|OCHA|IOM|ILO|FAO|UNAMA|UNIFIL|Mercosur|BRICS|Commonwealth|International Energy Agency|IEA|
      World Meteorological Organization|WMO|IPCC|OPCW|CSTO|Gulf Cooperation Council|Organisation for Security and Cooperation in Europe|
      Organization for Security and Cooperation in Europe`,
  },
  {
    role: 'court',
    names: `ICC|International Criminal Court|ICJ|International Court of Justice|Supreme Court|High Court|Court of Appeal|Old Bailey|
      Crown Prosecution Service|CPS|European Court of Human Rights|European Court of Justice|Constitutional Court|SCOTUS`,
  },
  {
    role: 'police',
    names: `Scotland Yard|Metropolitan Police|Met Police|NYPD|LAPD|RCMP|Police Scotland|PSNI|Garda|Gardaí|Gardai|Carabinieri|Guardia Civil`,
  },
  {
    role: 'military',
    names: `Pentagon|IDF|Israel Defense Forces|Hezbollah|Hizbollah|Hamas|Wagner|Wagner Group|Royal Navy|Royal Air Force|RAF|General Staff|
      Revolutionary Guards|IRGC|Centcom|CENTCOM|Bundeswehr|Houthis|Rapid Support Forces|RSF|M23|Islamic State|Isis|ISIS|al-Qaeda|al-Shabaab|Al Shabaab|
      Boko Haram|US Army|U.S. Army|Coast Guard`,
  },
  {
    role: 'campaign-group',
    names: `Amnesty|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Save the Children|WWF|Reporters Without Borders|Bellingcat|
      Médecins Sans Frontières|Medecins Sans Frontieres|MSF|Doctors Without Borders|Transparency International|ACLU|NRA|Shelter|Liberty|
      Syrian Observatory for Human Rights|Committee to Protect Journalists|Friends of the Earth|Extinction Rebellion|Planned Parenthood|
      Sierra Club|NAACP|RSPCA|RSPB|Freedom House`,
  },
  {
    role: 'company',
    names: `Google|Apple|Amazon|Microsoft|Meta|Tesla|Boeing|Airbus|Shell|BP|ExxonMobil|Exxon|Chevron|Gazprom|Rosneft|Volkswagen|Toyota|Ford|
      General Motors|Goldman Sachs|JPMorgan|HSBC|Barclays|Walmart|Wells Fargo|Morgan Stanley|Bank of America|Deutsche Bank|Credit Suisse|Rolls-Royce|General Electric|Tesco|Samsung|Huawei|SpaceX|OpenAI|Nvidia|Intel|IBM|Pfizer|Moderna|AstraZeneca|
      Siemens|Nestle|Nestlé|Unilever|Netflix|Uber|Maersk|Aramco|Saudi Aramco|TotalEnergies|Eni|Equinor|Thames Water|Ryanair|Lufthansa|McDonald’s|
      Starbucks|TikTok|ByteDance|Twitter|Facebook|YouTube|Instagram`,
  },
  { role: 'social-media', names: `Telegram|VK|Reddit|Weibo|WhatsApp|Bluesky|Mastodon|Truth Social` },
  {
    role: 'politician',
    names: `GOP|Republicans|Democrats|Labour|Tories|Conservatives|Lib Dems|SNP|Fidesz|AfD|BJP|ANC|Likud|CDU|SPD|Sinn Féin`,
  },
  {
    role: 'expert',
    names: `Institute for the Study of War|ISW|Chatham House|Rand Corporation|RAND|Pew Research Center|Brookings|Gallup|YouGov|Ipsos`,
  },
];
