/** Given names common in news, which tell «Tim Herald», a man, from «Riverside Herald», a paper. As written. Data only. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Abigail Adam Ada Adrian Agnes Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexei Alfred Ali Alice Alicia Alison
  Amanda Amber Amelia Amir Amy Ana Anastasia Andre Andrea Andrei Andrew Andy Angela Angus Anil Anita Anna Anne Annie Anthony Anton
  Antonio Arthur Asha Ashley Audrey Barbara Barry Beatrice Ben Benjamin Bernard Beth Betty Bill Billy Bob Bobby Boris Brad Brandon
  Brenda Brian Bridget Bruce Bruno Camilla Carl Carla Carlos Carol Caroline Catherine Cecilia Charles Charlie Charlotte Chen Chloe
  Chris Christian Christina Christine Christopher Claire Clara Claudia Colin Connor Craig Cynthia Daisy Dan Daniel Danny Darren Dave
  David Dawn Dean Deborah Denis Dennis Derek Diana Diane Dmitry Dominic Don Donald Donna Dora Doris Dorothy Doug Douglas Duncan Dylan
  Eddie Edgar Edith Edward Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Elliot Emily Emma Eric Erik Esther Ethan Eva Evan Eve
  Evelyn Farah Fatima Felix Fiona Florence Frances Francis Francisco Frank Fred Freddie Freya Gareth Gary Gavin George Georgia
  Gerald Gillian Gina Gloria Gordon Grace Graham Grant Greg Gregory Guy Hannah Hans Harold Harriet Harry Hassan Heath Heather Helen Henry
  Howard Hugh Hugo Ian Ibrahim Igor Imran Irena Irene Iris Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jake James Jamie
  Jan Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jessica Jill Jim Jo Joan Joanna Joe Joel Johan John
  Johnny Jon Jonas Jonathan Jorge Jose Joseph Josh Joshua Joy Joyce Juan Judith Judy Julia Julian Julie Justin Karen Karl Kate
  Katherine Kathleen Katie Keith Kelly Ken Kenneth Kerry Kevin Kim Kirsty Kurt Kyle Lars Laura Lauren Laurence Lawrence Lee Len
  Leo Leon Leonard Leslie Lewis Liam Lila Lily Linda Lisa Liz Lorraine Louis Louise Lucas Lucy Luis Luke Lynn Magda Malcolm Marc
  Marcus Margaret Maria Marie Mario Mark Marta Martha Martin Mary Matt Matthew Maureen Max Maya Megan Mehmet Melanie Melissa Mia
  Michael Michelle Miguel Mike Miles Miriam Mohamed Mohammed Molly Monica Muhammad Nadia Nancy Naomi Natalia Natalie Natasha Neil
  Nicholas Nick Nicola Nicole Nigel Nina Noah Nora Norman Olena Olga Oliver Olivia Omar Oscar Owen Pablo Pamela Patricia Patrick Paul Paula
  Pavel Pedro Peggy Penelope Penny Pete Peter Phil Philip Phillip Phoebe Pierre Piotr Priya Rachel Raj Ralph Ravi Ray Raymond Rebecca
  Reg Rhys Richard Rick Rita Rob Robert Roberto Robin Rod Roger Roland Ron Ronald Rory Rosa Rose Rosemary Ross Roy Rupert Russell
  Ruth Ryan Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Shane Sharon Sheila Shirley Simon Sofia
  Sonia Sophia Sophie Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne Sylvia Tanya Tara Ted Teresa
  Terry Theresa Thomas Tim Timothy Tina Toby Todd Tom Tommy Tony Tracy Trevor Tyler Valerie Vanessa Vera Vesna Victor Victoria
  Vincent Violet Virginia Vladimir Walter Wayne Wendy Wilhelm Will William Yasmin Yuri Yusuf Yvonne Zoe`.split(/\s+/u),
); // prettier-ignore
