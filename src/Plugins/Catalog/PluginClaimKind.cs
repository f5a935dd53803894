namespace PlanKit.Plugins;

/// <summary>What a plugin may claim for itself alone.</summary>
public enum PluginClaimKind
{
    /// <summary>Its id.</summary>
    Id,

    /// <summary>The letters of its rules; the rules' own ids begin with them and so cannot clash alone.</summary>
    RulePrefix,

    /// <summary>An exporter's name.</summary>
    Exporter,

    /// <summary>An importer's name.</summary>
    Importer,

    /// <summary>The ending of the documents that an importer reads.</summary>
    DocumentExtension,

    /// <summary>A template's name.</summary>
    Template,
}
