/// A guide with every kind of answer that a transcript has to tell.
let repairs = guide(
  """
  <variable name="light" type="choice" values="green red" privacy="open"/>
  <variable name="name" type="text" purpose="to greet" retain="P30D"/>
  <variable name="illness" type="text" privacy="sensitive" purpose="to help" retain="P30D"/>
  <variable name="pin" type="text" privacy="secret" purpose="to check"/>
  <step id="a"><title>Light</title><prompt>What colour?</prompt><help>Look at the front.</help><why>It tells us.</why>
    <choice assign="light"><option id="green" next="who"><label>Green</label></option>
      <option id="red" next="who"><label>Red</label></option></choice></step>
  <step id="who"><prompt>Your name?</prompt>
    <field assign="name" pattern="[A-Z][a-z]+" next="ill"><invalid>Begin with a capital.</invalid></field></step>
  <step id="ill"><prompt>Are you ill, {$name}?</prompt><field assign="illness" next="pin"/></step>
  <step id="pin"><prompt>Your PIN?</prompt><field assign="pin" next="bye"/></step>
  <outcome id="bye" result="resolved"><prompt>Goodbye {$name}, light {$light}, {$illness}, {$pin}.</prompt></outcome>
  """)

/// One question, two ways out, and a person.
let short = guide(
  """
  <step id="a"><prompt>Yes or no?</prompt><choice><option id="yes" next="fine"><label>Yes</label></option>
    <option id="no" next="b"><label>No</label></option><option id="not" next="not"><label>Not for me</label></option></choice></step>
  <step id="b"><prompt>Sure?</prompt><choice><option id="yes" next="bad"><label>Yes</label></option>
    <option id="no" next="a"><label>No</label></option></choice></step>
  <handoff id="care" queue="q" callback="true"><prompt>I pass you on.</prompt><closed next="bad"/><busy next="bad"/>
    <declined next="bad"/></handoff>
  <outcome id="fine" result="resolved"><prompt>End.</prompt></outcome><outcome id="bad" result="unresolved"><prompt>End.</prompt></outcome><outcome id="not" result="answered"><prompt>End.</prompt></outcome>
  """, person: "care")
