using System.Globalization;
using System.Resources;
using Compat.Contracts;
using Compat.Library;
using Compat.Words;

namespace Compat.Greeter;

/// <summary>The plugin. It is built three times, each time against another version of its library.</summary>
public sealed class PoliteGreeter : IGreeter
{
    private static readonly ResourceManager Texts = new("Compat.Greeter.Texts", typeof(PoliteGreeter).Assembly);

    public Phrase Greet(string culture) => new(Texts.GetString("greeting", new CultureInfo(culture))!);

    public string LibraryVersion() => Edition.Version;

    public void Fail() => throw new InvalidOperationException("The greeter failed, as it was asked to.");
}
