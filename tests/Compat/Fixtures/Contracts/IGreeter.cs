using Compat.Words;

namespace Compat.Contracts;

/// <summary>What host and plugin share in these tests.</summary>
public interface IGreeter
{
    /// <summary>The greeting in a language, by the plugin's satellite assemblies.</summary>
    Phrase Greet(string culture);

    /// <summary>The version that the private library says of itself.</summary>
    string LibraryVersion();

    /// <summary>Throws, so that its stack trace shows whether symbols were loaded.</summary>
    void Fail();
}
