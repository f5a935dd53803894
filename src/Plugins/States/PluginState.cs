using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Whether a plugin can be used, and if not, why. The cases are the sealed records that derive from this one, and no others.
/// </summary>
public abstract record PluginState
{
    private protected PluginState()
    {
    }

    /// <summary>The case in files and JSON: lower case, words joined by hyphens.</summary>
    public abstract string Word { get; }

    /// <summary>The case in a word for people.</summary>
    public abstract LocalizableText Title { get; }

    /// <summary>Why, and what to do about it. A sentence or a few, without the plugin's name.</summary>
    public abstract LocalizableText Explanation { get; }
}
