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
