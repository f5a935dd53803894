namespace PlanKit.Plugins.Workers;

/// <summary>What a frame between host and worker holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>Host to worker, first: which plugin, from which folders.</summary>
    Load = 1,

    /// <summary>Worker to host: the plugin is loaded; its rules.</summary>
    Loaded = 2,

    /// <summary>Worker to host: the plugin cannot be used; why.</summary>
    Refused = 3,

    /// <summary>Host to worker: check this plan.</summary>
    Analyze = 4,

    /// <summary>Worker to host: what was found.</summary>
    Findings = 5,

    /// <summary>Host to worker: export this plan.</summary>
    Export = 6,

    /// <summary>Worker to host: a part of the export, in order. Bytes.</summary>
    Exported = 7,

    /// <summary>Worker to host: the exporter threw.</summary>
    Threw = 8,

    /// <summary>Worker to host: the answer to the request is whole. Empty. Without it, the worker crashed, whatever its exit code says.</summary>
    Done = 9,

    /// <summary>Host to worker: end. Empty.</summary>
    Close = 10,

    /// <summary>Worker to host, last: what came to light only now, such as a task whose exception nobody looked at.</summary>
    Closed = 11,

    /// <summary>Host to worker: how can this finding be mended?</summary>
    Propose = 12,

    /// <summary>Worker to host: the fixes.</summary>
    Proposed = 13,

    /// <summary>Host to worker: unload the plugin. Nothing more is asked of it afterwards. Empty.</summary>
    Unload = 14,

    /// <summary>Worker to host: whether the plugin's load context is gone, and what holds it.</summary>
    Unloaded = 15,

    /// <summary>Host to worker: read the text of this document.</summary>
    Import = 16,

    /// <summary>Worker to host: the text, or why the document cannot be read.</summary>
    Imported = 17,

    /// <summary>Host to worker: a plan about which it will be asked, so that it is there by then. There is no answer. As for "analyze".</summary>
    Announce = 18,

    /// <summary>Host to worker: check the plan that was announced. Empty.</summary>
    AnalyzeAnnounced = 19,
}
