namespace PlanKit.Plugins.Tests;

public sealed class HiddenCharactersTests
{
    [Theory]
    [InlineData("市工信委 Ünïcode 😀 がは Пример", null)]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\r\n", "U+000D")]
    [InlineData("a\u0085", "U+0085")]
    [InlineData("\u200eA", "U+200E")]
    [InlineData("A\u00adB", "U+00AD")]
    [InlineData("A\ufeff", "U+FEFF")]
    [InlineData("A\udb40\udc41", "U+E0041")]
    [InlineData("A\u3164", "U+3164")]
    [InlineData("A\u115fB", "U+115F")]
    [InlineData("A\u1160B", "U+1160")]
    [InlineData("A\uffa0", "U+FFA0")]
    [InlineData("A\u2800", "U+2800")]
    [InlineData("A\u034fB", "U+034F")]
    [InlineData("A\ufe00", "U+FE00")]
    [InlineData("A\ufe0f", "U+FE0F")]
    [InlineData("A\u180b", "U+180B")]
    [InlineData("A\u180e", "U+180E")]
    [InlineData("A\udb40\udd00", "U+E0100")]
    [InlineData("A\udb40\uddef", "U+E01EF")]
    public void Are_found(string text, string? first) => Assert.Equal(first, HiddenCharacters.FirstIn(text));

    [Theory]
    [InlineData("plain 😀", "plain 😀")]
    [InlineData("a\u202eb\nc\udb40\udc41d", "a<U+202E>b<U+000A>c<U+E0041>d")]
    public void Are_shown(string text, string shown) => Assert.Equal(shown, HiddenCharacters.Show(text));

    // No attribute can hold half a character.
    [Fact]
    public void Half_a_character_is_one()
    {
        Assert.Equal("U+D800", HiddenCharacters.FirstIn("A\ud800"));
        Assert.Equal("<U+DC41>A", HiddenCharacters.Show("\udc41A"));
    }
}
